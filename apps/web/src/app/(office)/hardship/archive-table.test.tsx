import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { linksIn } from "~/shell/desk.fixture.tsx";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { ArchiveTable } from "./archive-table.tsx";

type Props = ComponentProps<typeof ArchiveTable>;
type Row = Props["rows"][number];
const row: Row = {
  id: "0197-a",
  number: "困 2026-0042",
  name: "李桂兰",
  unionName: "月坛街道",
  status: "enrolled",
  grade: "1",
  decided: true,
  mainCause: "06",
  people: 3,
  perHeadFen: 138_889,
  noticeUntil: null,
  nextReviewOn: null,
  householdOn: "2026-09-01",
};
const table = (rows: Partial<Row>[], more: Partial<Props> = {}, locale: "zh-CN" | "en" = "zh-CN") =>
  markupIn(locale, <ArchiveTable rows={rows.map((each) => ({ ...row, ...each }))} total={12} {...more} />);
const cells = (markup: string) => allOf(oneOf(markup, "tbody").markup, "td").map(({ text }) => text);

describe("the list of archives", () => {
  it("says of each household who, how it stands, its category, cause, people and income a head", async () => {
    expect(cells(await table([{}]))).toEqual([
      "困 2026-0042",
      "在档",
      "深度困难",
      "月坛街道",
      "患重特大疾病",
      "3",
      "1,388.89",
      "—",
    ]);
  });
  it("says the same in English, with the same figures", async () => {
    const words = cells(await table([{}], {}, "en"));
    expect(words).toEqual(expect.arrayContaining(["Deep hardship", "Major illness", "3", "1,388.89"]));
    expect(words.filter((word) => /[\u4e00-\u9fff]/.test(word))).toEqual(["困 2026-0042", "月坛街道"]);
  });
  it("leads from the name to the archive", async () => {
    expect(linksIn(oneOf(await table([{}]), "tbody").markup)).toEqual([["/hardship/0197-a", "李桂兰"]]);
  });
  it("shows a category that nobody has decided as proposed, and none as a dash", async () => {
    expect(cells(await table([{ decided: false }]))).toContain("拟 深度困难");
    expect(cells(await table([{ grade: null, perHeadFen: null, mainCause: null }]))).toEqual([
      "困 2026-0042",
      "在档",
      "—",
      "月坛街道",
      "—",
      "3",
      "—",
      "—",
    ]);
  });
  it("never takes an income of nothing for one that is not known", async () => {
    expect(cells(await table([{ perHeadFen: 0 }]))).toContain("0.00");
  });
});

describe("the day that the list shows", () => {
  const due = async (more: Partial<Row>) => cells(await table([more])).at(-1);
  it("is the end of the notice while it hangs", async () => {
    expect(await due({ status: "onNotice", noticeUntil: "2026-10-12" })).toBe("公示至 10月12日");
  });
  it("is the next review of a household in the file", async () => {
    expect(await due({ nextReviewOn: "2027-09-28" })).toBe("复核 2027-09-28");
  });
  it("is none of the notice's once that is over, and none of a review before there can be one", async () => {
    expect(await due({ status: "reviewed", noticeUntil: "2026-10-12" })).toBe("—");
    expect(await due({ status: "draft", nextReviewOn: "2027-09-28" })).toBe("—");
  });
});

describe("the foot of the list", () => {
  it("says how many of how many, and leads on and back to the start", async () => {
    const page = await table([{}], { first: "/hardship?view=mine", next: "/hardship?after=x" });
    expect(readAs(page)).toContain("本页 1 户，共 12 户");
    expect(linksIn(page).slice(1)).toEqual([
      ["/hardship?view=mine", "回第一页"],
      ["/hardship?after=x", "下一页"],
    ]);
  });
  it("says what to do where nothing was found, in both languages", async () => {
    for (const locale of locales) {
      const page = await table([], { total: 0 }, locale);
      expect(oneOf(page, "table").attributes["aria-label"]).toBeTruthy();
      expect(readAs(page)).toContain({ "zh-CN": "换一个条件", en: "Change the" }[locale]);
    }
    expect(readAs(await table([], { total: 0 }))).toContain("没有符合条件的档案");
  });
});
