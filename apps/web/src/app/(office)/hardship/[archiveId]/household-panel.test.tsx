import { allOf, oneOf, wordsOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { locales } from "~/shell/language.fixture.tsx";
import { anArchive, aPerson } from "../household-archive.fixture.tsx";
import type { ArchiveView } from "./archive-shapes.ts";
import { HouseholdPanel } from "./household-panel.tsx";

const panel = (more: Partial<ArchiveView>, detailed = false, locale: "zh-CN" | "en" = "zh-CN") =>
  deskIn(locale, <HouseholdPanel archive={anArchive(more)} detailed={detailed} />);
const rowsOf = (markup: string) =>
  allOf(oneOf(markup, "tbody").markup, "tr").map((row) => [
    ...allOf(row.markup, "th").map(({ text }) => text),
    ...allOf(row.markup, "td").map(({ text }) => text),
  ]);

const son = aPerson({
  id: "p1",
  relation: "20",
  name: "李明",
  age: 17,
  idMask: "110102********0011",
  hasCitizenId: true,
  monthlyIncomeFen: 0,
  workState: null,
  health: "20",
  hasDiagnosis: true,
  school: "北京四中高二",
});

describe("the household", () => {
  it("is written person by person, with age, situation and income, and the income of all", async () => {
    expect(rowsOf(await panel({ household: [aPerson(), son] }))).toEqual([
      ["李桂兰", "本人", "52", "在岗", "3,200.00", expect.any(String)],
      ["李明", expect.any(String), "17", "北京四中高二", "0.00", expect.any(String)],
      ["合计", "3,200.00", ""],
    ]);
  });
  it("says how many live together, and names its box for who cannot see it", async () => {
    const page = await panel({ household: [aPerson(), son] });
    expect(wordsOf(page)).toContain("共同生活 2 人");
    expect(oneOf(page, "table").attributes["aria-label"]).toBe("家庭成员");
  });
  it("shows a dash where an age or a situation is not known", async () => {
    const unknown = aPerson({ age: null, workState: null, health: null });
    expect(rowsOf(await panel({ household: [unknown] }))[0]).toEqual([
      "李桂兰",
      "本人",
      "—",
      "—",
      "3,200.00",
      "—",
    ]);
  });
  it("shows neither number nor diagnosis on the overview", async () => {
    const page = await panel({ household: [son], mayReveal: true });
    expect(page).not.toContain("110102");
    expect(page).not.toContain("已加密");
  });
});

describe("the way to change it", () => {
  it("is there for who may write, while the household is open", async () => {
    expect(linksIn(await panel({}))).toEqual([["/hardship/0197-a/household", "更新"]]);
  });
  it.each([[{ mayWrite: false }], [{ householdOpen: false }]])("is not there where %j", async (more) =>
    expect(linksIn(await panel(more))).toEqual([]),
  );
});

describe("what is sealed of a person", () => {
  it("is only ever a mask in the page, whoever looks", async () => {
    for (const mayReveal of [true, false]) {
      const page = await panel({ household: [son], mayReveal }, true);
      expect(page).not.toMatch(/\d{17}[\dXx]/);
      expect(page).toContain("110102********0011");
    }
  });
  it("can be uncovered by who may, each by an eye that says what it uncovers", async () => {
    const buttons = allOf(await panel({ household: [son], mayReveal: true }, true), "button");
    expect(buttons.map(({ attributes }) => attributes["aria-label"])).toEqual([
      expect.stringContaining("身份证号"),
      expect.stringContaining("诊断说明"),
    ]);
  });
  it("has no eye for anybody else, and says that it is sealed", async () => {
    const page = await panel({ household: [son], mayReveal: false }, true);
    expect(allOf(page, "button")).toEqual([]);
    expect(rowsOf(page)[0]?.slice(-2)).toEqual(["110102********0011", "已加密"]);
  });
  it("has no eye where the number stands in the register, or where nothing is there", async () => {
    const page = await panel({ household: [aPerson()], mayReveal: true }, true);
    expect(allOf(page, "button")).toEqual([]);
    expect(rowsOf(page)[0]?.slice(-2)).toEqual(["110102********2345", "—"]);
    const bare = await panel({ household: [aPerson({ idMask: null })] }, true);
    expect(rowsOf(bare)[0]?.slice(-2)).toEqual(["—", "—"]);
  });
  it("is named in both languages", async () => {
    for (const locale of locales) {
      const heads = allOf(oneOf(await panel({}, true, locale), "thead").markup, "th");
      expect(heads).toHaveLength(8);
      expect(heads.filter(({ text }) => text === "" || text.includes("hardship."))).toEqual([]);
    }
  });
});
