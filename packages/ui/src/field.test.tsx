import { describe, expect, it } from "vitest";
import {
  CheckboxField,
  ChipGroup,
  DateField,
  MoneyField,
  SearchField,
  SelectField,
  TextArea,
  TextField,
} from "./field.tsx";
import { allOf, describedBy, labelOf, markupOf, oneOf, spokenOf } from "./markup.fixture.tsx";

const grades = [
  { value: "deep", label: "深度困难" },
  { value: "relative", label: "相对困难" },
  { value: "sudden", label: "意外致困", disabled: true },
];

const kinds = [
  ["one line", (more: object) => <TextField label="姓名" {...more} />, "input"],
  ["several lines", (more: object) => <TextArea label="姓名" {...more} />, "textarea"],
  ["a list", (more: object) => <SelectField label="姓名" options={grades} {...more} />, "select"],
  ["a day", (more: object) => <DateField label="姓名" {...more} />, "input"],
  ["an amount", (more: object) => <MoneyField label="姓名" {...more} />, "input"],
  ["a search", (more: object) => <SearchField label="姓名" {...more} />, "input"],
  ["a yes or no", (more: object) => <CheckboxField label="姓名" {...more} />, "input"],
] as const;

describe.each(kinds)("a field of %s", (_, field, tag) => {
  it("is tied to its label, so that a click on the words reaches it", () => {
    const page = markupOf(field({}));
    expect(labelOf(page, oneOf(page, tag).attributes.id)).toBe("姓名");
  });

  it("keeps an id that was given", () => {
    const page = markupOf(field({ id: "member-name" }));
    expect(oneOf(page, tag).attributes.id).toBe("member-name");
    expect(labelOf(page, "member-name")).toBe("姓名");
  });

  it("never shares its id with another field of the page", () => {
    const page = markupOf(
      <>
        {field({})}
        {field({})}
      </>,
    );
    const ids = allOf(page, tag).map(({ attributes }) => attributes.id);
    expect(new Set(ids).size).toBe(2);
  });

  it("is described by its hint and its error, in that order", () => {
    const page = markupOf(field({ hint: "与证件一致", error: "请填写姓名。" }));
    const { attributes } = oneOf(page, tag);
    expect(describedBy(page, attributes["aria-describedby"])).toBe("与证件一致 请填写姓名。");
    expect(attributes["aria-invalid"]).toBe("true");
  });

  it("names no description that is not on the page", () => {
    const { attributes } = oneOf(markupOf(field({})), tag);
    expect(attributes["aria-describedby"]).toBeUndefined();
    expect(attributes["aria-invalid"]).toBeUndefined();
  });

  it("says by ear that it is required, and shows a mark that is not read out", () => {
    const page = markupOf(field({ required: true }));
    expect(oneOf(page, tag).attributes["aria-required"]).toBe("true");
    expect(page).toContain("*");
    expect(spokenOf(page)).not.toContain("*");
  });

  it("leaves the checking to the form: the browser's own bubble never speaks", () => {
    expect(oneOf(markupOf(field({ required: true })), tag).attributes.required).toBeUndefined();
  });

  it("hands the form's name on to the control", () => {
    expect(oneOf(markupOf(field({ name: "name" })), tag).attributes.name).toBe("name");
  });
});

describe("a text field", () => {
  it("shows no old entries of the browser: they are other people's names", () => {
    expect(oneOf(markupOf(<TextField label="姓名" />), "input").attributes.autoComplete).toBe("off");
  });
  it("may ask for them where it is the officer's own", () => {
    const page = markupOf(<TextField label="用户名" autoComplete="username" />);
    expect(oneOf(page, "input").attributes.autoComplete).toBe("username");
  });
  it("keeps a hidden label for who cannot see its place", () => {
    const page = markupOf(<TextField label="姓名" hideLabel />);
    expect(oneOf(page, "label").attributes.class).toBe("sr-only");
    expect(oneOf(page, "label").text).toBe("姓名");
  });
});

describe("a list", () => {
  const page = markupOf(
    <SelectField label="类别" placeholder="请选择" options={grades} defaultValue="relative" />,
  );
  it("offers its empty choice first, then the options in their order", () => {
    expect(allOf(page, "option").map(({ attributes, text }) => [attributes.value, text])).toEqual([
      ["", "请选择"],
      ["deep", "深度困难"],
      ["relative", "相对困难"],
      ["sudden", "意外致困"],
    ]);
  });
  it("has no empty choice where none is given", () => {
    expect(allOf(markupOf(<SelectField label="类别" options={grades} />), "option")).toHaveLength(3);
  });
  it("shows a closed code and lets nobody choose it", () => {
    const closed = allOf(page, "option").filter(({ attributes }) => "disabled" in attributes);
    expect(closed.map(({ text }) => text)).toEqual(["意外致困"]);
  });
});

describe("a day", () => {
  it("is asked with the device's own calendar, and no further than it can be computed", () => {
    const { attributes } = oneOf(markupOf(<DateField label="受理日" defaultValue="2026-09-28" />), "input");
    expect(attributes).toMatchObject({ type: "date", value: "2026-09-28", max: "2199-12-31" });
  });
  it("may be held to an earlier last day", () => {
    const { attributes } = oneOf(markupOf(<DateField label="出生日" max="2026-09-28" />), "input");
    expect(attributes.max).toBe("2026-09-28");
  });
});

describe("an amount", () => {
  const page = markupOf(<MoneyField label="金额" defaultValue="1,200.50" />);
  it("stays text as it was typed, with the number keys of the phone", () => {
    expect(oneOf(page, "input").attributes).toMatchObject({
      type: "text",
      inputMode: "decimal",
      value: "1,200.50",
    });
  });
  it("stands at the right, as money does in every column", () => {
    expect(oneOf(page, "input").attributes.class?.split(" ")).toContain("text-end");
  });
  it("shows its unit without reading it into the amount", () => {
    expect(page).toContain("¥");
    expect(spokenOf(page)).not.toContain("¥");
  });
});

describe("chips", () => {
  const chips = (more: object) => (
    <ChipGroup type="radio" label="类别" name="grade" options={grades} {...more} />
  );

  it("are one group under its question, as radios of one name", () => {
    const page = markupOf(chips({}));
    expect(oneOf(page, "legend").text).toBe("类别");
    const radios = allOf(oneOf(page, "fieldset").markup, "input");
    expect(radios.map(({ attributes }) => [attributes.type, attributes.name, attributes.value])).toEqual([
      ["radio", "grade", "deep"],
      ["radio", "grade", "relative"],
      ["radio", "grade", "sudden"],
    ]);
  });
  it("carry each its own words inside its label", () => {
    expect(allOf(markupOf(chips({})), "label").map(({ text }) => text)).toEqual([
      "深度困难",
      "相对困难",
      "意外致困",
    ]);
  });
  it("begin with the one that was chosen before", () => {
    const chosen = allOf(markupOf(chips({ defaultValue: "relative" })), "input");
    expect(chosen.map(({ attributes }) => "checked" in attributes)).toEqual([false, true, false]);
  });
  it("begin with all that were chosen before, where several may be", () => {
    const page = markupOf(chips({ type: "checkbox", defaultValue: ["deep", "relative"] }));
    expect(allOf(page, "input").map(({ attributes }) => "checked" in attributes)).toEqual([
      true,
      true,
      false,
    ]);
  });
  it("describe the whole group by its error", () => {
    const page = markupOf(chips({ error: "请选择类别。" }));
    const { attributes } = oneOf(page, "fieldset");
    expect(describedBy(page, attributes["aria-describedby"])).toBe("请选择类别。");
    expect(attributes["aria-invalid"]).toBe("true");
  });
  it("are all shut where the group is, and one alone where only it is", () => {
    const shut = (page: string) => allOf(page, "input").map(({ attributes }) => "disabled" in attributes);
    expect(shut(markupOf(chips({})))).toEqual([false, false, true]);
    expect(shut(markupOf(chips({ disabled: true })))).toEqual([true, true, true]);
  });
});
