import { describe, expect, it } from "vitest";
import { TextField } from "./field.tsx";
import { FileDrop } from "./file-drop.tsx";
import { FormLayout, FormSection, FormWide } from "./form.tsx";
import { allOf, describedBy, labelOf, markupOf, oneOf, wordsOf } from "./markup.fixture.tsx";

const nothing = () => {};
const form = (more: object = {}) =>
  markupOf(
    <FormLayout onSubmit={nothing} actions={<button type="submit">保存</button>} {...more}>
      <TextField label="姓名" name="name" />
    </FormLayout>,
  );

describe("a form", () => {
  it("is checked by the house and not by the browser, whose sentences are not ours", () => {
    expect(oneOf(form(), "form").attributes).toHaveProperty("noValidate");
  });
  it("puts nothing that was typed into an address, also where it is sent before the page is awake", () => {
    expect(oneOf(form(), "form").attributes.method).toBe("post");
  });
  it("keeps its buttons below everything, in reach of the thumb", () => {
    expect(wordsOf(form({ note: "草稿已存" }))).toBe("姓名 保存 草稿已存");
    expect(form()).toContain("sticky bottom-0");
  });
  it("says what is wrong once more above, read out at once, each leading to its field", () => {
    const page = form({
      errorTitle: "有 2 处需要修改",
      errors: [
        { name: "name", message: "请填写姓名。", label: "姓名" },
        { name: "phone", message: "手机号应为 11 位。" },
      ],
    });
    expect(page).toContain('role="alert"');
    expect(allOf(page, "li").map(({ text }) => text)).toEqual(["姓名 请填写姓名。", "手机号应为 11 位。"]);
    const [way] = allOf(oneOf(page, "ul").markup, "button");
    expect(way?.attributes.type).toBe("button");
    expect(page.indexOf("有 2 处需要修改")).toBeLessThan(page.indexOf("<label"));
  });
  it("says why the office refused, read out at once", () => {
    const page = form({ refusal: "资金余额不足，请改选其他资金。" });
    expect(page).toContain('role="alert"');
    expect(wordsOf(page)).toContain("资金余额不足，请改选其他资金。");
  });
  it("is silent where nothing is wrong", () => expect(form()).not.toContain("role="));
  it("shows known facts beside it, and before it on the phone", () => {
    const page = form({ aside: <p>李桂兰，三口之家</p> });
    expect(wordsOf(page)).toContain("李桂兰，三口之家");
    expect(page).toContain("max-md:order-first");
  });
});

describe("a section of a form", () => {
  it("is headed one order below the page, with what it asks for", () => {
    const section = markupOf(
      <FormSection title="收入" hint="填近 12 个月" columns={2}>
        <FormWide>合计</FormWide>
      </FormSection>,
    );
    expect(oneOf(section, "h2").text).toBe("收入");
    expect(wordsOf(section)).toBe("收入 填近 12 个月 合计");
    expect(section).toContain("md:grid-cols-2");
    expect(section).toContain("col-span-full");
  });
  it("needs no head", () => {
    expect(allOf(markupOf(<FormSection>合计</FormSection>), "h2")).toHaveLength(0);
  });
});

describe("a place to drop files", () => {
  const drop = (more: object = {}) => (
    <FileDrop label="把名册拖到这里，或" chooseLabel="选择文件" accept=".xlsx,.csv" name="roster" {...more} />
  );
  it("is a file field all along, tied to its words", () => {
    const page = markupOf(drop());
    const { attributes } = oneOf(page, "input");
    expect(attributes).toMatchObject({ type: "file", name: "roster", accept: ".xlsx,.csv" });
    expect(labelOf(page, attributes.id)).toBe("把名册拖到这里，或 选择文件");
  });
  it("takes one file unless it says that it takes more", () => {
    expect(oneOf(markupOf(drop()), "input").attributes).not.toHaveProperty("multiple");
    expect(oneOf(markupOf(drop({ multiple: true })), "input").attributes).toHaveProperty("multiple");
  });
  it("is described by its hint and its error, and the error is read out", () => {
    const page = markupOf(drop({ hint: "不超过 20 MB", error: "文件有密码，请去掉密码再传。" }));
    const { attributes } = oneOf(page, "input");
    expect(describedBy(page, attributes["aria-describedby"])).toBe(
      "不超过 20 MB 文件有密码，请去掉密码再传。",
    );
    expect(attributes["aria-invalid"]).toBe("true");
    expect(page).toContain('role="alert"');
  });
  it("names no description that is not on the page", () => {
    expect(oneOf(markupOf(drop()), "input").attributes).not.toHaveProperty("aria-describedby");
    const hinted = markupOf(drop({ hint: "不超过 20 MB" }));
    expect(describedBy(hinted, oneOf(hinted, "input").attributes["aria-describedby"])).toBe("不超过 20 MB");
  });
});
