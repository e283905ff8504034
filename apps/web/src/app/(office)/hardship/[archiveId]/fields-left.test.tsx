import { nationalAidPack } from "@gongbang/domain/codes/aid-pack";
import { isStarred } from "@gongbang/domain/hardship/fields-left";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { anArchive, aPerson } from "../household-archive.fixture.tsx";
import type { ArchiveView } from "./archive-shapes.ts";
import { placeOfField } from "./field-places.ts";
import { FieldsLeftPanel } from "./fields-left-panel.tsx";
import { HomeVisitsPanel } from "./home-visits-panel.tsx";

const household = [
  aPerson({ id: "p0", relation: "01", name: "李桂兰" }),
  aPerson({ id: "p1", relation: "20", name: "李明" }),
];
const fieldsLeft = [
  { person: 0, field: "postcode" },
  { person: 0, field: "address" },
  { person: 1, field: "identity" },
  { person: 1, field: "citizenId" },
];
const open = (more: Partial<ArchiveView> = {}) =>
  anArchive({ household, fieldsLeft, mayWrite: true, ...more });

describe("the fields of the form that are left", () => {
  it("are named under whose they are, each leading to where it is filled", async () => {
    const links = allOf(await markupIn("zh-CN", <FieldsLeftPanel archive={open()} />), "a");
    expect(links.map(({ text, attributes }) => [text, attributes.href])).toEqual([
      ["邮政编码", "/hardship/0197-a/household#details.postcode"],
      ["家庭住址", "/members/0197-m/edit"],
      ["人员身份", "/hardship/0197-a/household#members.1.details.identity"],
      ["身份证号", "/hardship/0197-a/household#members.1.citizenId"],
    ]);
  });
  it("lead nowhere for who does not write in the file, and are said in both languages", async () => {
    for (const locale of locales) {
      const page = await markupIn(locale, <FieldsLeftPanel archive={open({ mayWrite: false })} />);
      expect(allOf(page, "a")).toEqual([]);
      expect(readAs(page)).not.toMatch(/hardship\.|details\.|household\./);
    }
  });
  it("have a word for every field that the form stars", async () => {
    // Counted from what is there, so that they are never empty.
    const counted = ["people", "otherIncome"];
    const starred = (whom: "worker" | "family", columns: readonly { key: string }[]) =>
      columns.map(({ key }) => key).filter((key) => isStarred(whom, key) && !counted.includes(key));
    const worker = starred(
      "worker",
      nationalAidPack.screens.flatMap(({ columns }) => columns),
    );
    const all = [
      ...worker.map((field) => ({ person: 0, field })),
      ...starred("family", nationalAidPack.family.columns).map((field) => ({ person: 1, field })),
    ];
    expect(all.length).toBeGreaterThan(30);
    for (const locale of locales) {
      const page = readAs(await markupIn(locale, <FieldsLeftPanel archive={open({ fieldsLeft: all })} />));
      expect(page).not.toMatch(/hardship\.|details\.|household\.|\{/);
    }
  });
  it("are nothing to see where the form is complete", async () => {
    expect(await markupIn("zh-CN", <FieldsLeftPanel archive={open({ fieldsLeft: [] })} />)).toBe("");
  });
  it("lead to the card of the person, and the cause to its own field", () => {
    const at = (person: number, field: string) => placeOfField(open(), { person, field }).href;
    expect(at(1, "health")).toBe("/hardship/0197-a/household#members.1.health");
    expect(at(0, "mainCause")).toBe("/hardship/0197-a/household#mainCause");
    expect(at(0, "phone")).toBe("/hardship/0197-a/household#members.0.phone");
  });
});

describe("the visits of an application", () => {
  const alone = {
    ...{ id: "v1", visitedOn: "2026-09-10", visitors: ["王芳"], pictures: 0 },
    lack: { code: "HARDSHIP.VISIT_BEFORE_APPLICATION", appliedOn: "2026-09-12" },
  };
  const pair = { ...alone, id: "v2", visitors: ["王芳", "赵磊"], pictures: 2, lack: null };
  const panel = (more: Partial<ArchiveView>, mayVisit = true, locale: "zh-CN" | "en" = "zh-CN") =>
    markupIn(
      locale,
      <HomeVisitsPanel archive={anArchive({ status: "submitted", ...more })} mayVisit={mayVisit} />,
    );
  it("say which of them verifies it, and of another what it lacks", async () => {
    const said = readAs(await panel({ homeVisits: [pair, alone] }));
    expect(said).toContain("王芳、赵磊");
    expect(said).toContain("可用于核实");
    expect(said).toContain("走访早于申请日 2026年9月12日");
  });
  it("lead to the form of a visit and to the round, for who visits", async () => {
    const links = async (mayVisit: boolean) =>
      allOf(await panel({}, mayVisit), "a").map(({ attributes }) => attributes.href);
    expect(await links(true)).toEqual(["/round", "/aid/visits/new?archive=0197-a"]);
    expect(await links(false)).toEqual([]);
  });
  it("are asked for while an application waits for them, and never of a relief in an emergency", async () => {
    expect(await panel({ status: "verified" })).toBe("");
    expect(await panel({ kind: "temporary" })).toBe("");
    expect(readAs(await panel({}, true, "en"))).not.toMatch(/homeVisits\./);
  });
});
