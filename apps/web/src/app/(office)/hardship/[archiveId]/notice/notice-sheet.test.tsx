import { hardshipCause, hardshipGrade } from "@gongbang/domain/codes/hardship";
import { publicNotice } from "@gongbang/domain/hardship/public-notice";
import { day } from "@gongbang/domain/kernel/day";
import { allOf } from "@gongbang/ui/markup.fixture";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { NoticeSheet } from "./notice-sheet.tsx";

const known = {
  name: "李桂兰",
  unionName: "月坛街道总工会",
  grade: "1",
  mainCause: "06",
  from: day("2026-09-14"),
  until: day("2026-09-21"),
  place: "月坛街道公示栏",
} as const;
type Sheet = Parameters<typeof NoticeSheet>[0]["sheet"];
const sheet = (more: Partial<Sheet> = {}, locale: "zh-CN" | "en" = "zh-CN") =>
  markupIn(locale, <NoticeSheet sheet={{ ...known, ...more }} />);
const lines = async (more: Partial<Sheet> = {}, locale: "zh-CN" | "en" = "zh-CN") => {
  const page = await sheet(more, locale);
  const values = allOf(page, "td").map(({ text }) => text);
  return Object.fromEntries(allOf(page, "th").map(({ text }, i) => [text, values[i]]));
};

describe("the sheet on the notice board", () => {
  it("says six things of a worker, and not a seventh", async () => {
    expect(await lines()).toEqual({
      姓名: "李桂兰",
      所在工会: "月坛街道总工会",
      类别: "深度困难",
      主要致困原因: "患重特大疾病",
      公示时间: "2026年9月14日 至 2026年9月21日",
      公示地点: "月坛街道公示栏",
    });
  });
  it("shows no number, phone, address, card, diagnosis or child, even where somebody hands it all over", async () => {
    const secrets = {
      citizenId: "110102197403012345",
      idMask: "110102********2345",
      phone: "13800000000",
      address: "月坛南街 12 号",
      bankCard: "6222020200001234567",
      diagnosis: "肺癌晚期",
      children: ["李明"],
      perHeadFen: 138_889,
    };
    for (const locale of locales) {
      const page = await markupIn(locale, <NoticeSheet sheet={publicNotice({ ...known, ...secrets })} />);
      const careless = await markupIn(locale, <NoticeSheet sheet={{ ...known, ...secrets }} />);
      for (const secret of Object.values(secrets).flat().map(String)) {
        expect(page).not.toContain(secret);
        expect(careless).not.toContain(secret);
      }
      expect(readAs(careless)).not.toMatch(/\d{11}|\*\*/);
    }
  });
  it("shows nothing of what else is known, whatever it is called", async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.stringMatching(/^[a-z]{8,12}$/), fc.uuid()), async (more) => {
        const page = await markupIn("zh-CN", <NoticeSheet sheet={{ ...known, ...more }} />);
        for (const secret of Object.values(more)) expect(page).not.toContain(secret);
      }),
      { numRuns: 20 },
    );
  });
  it("tells where an objection goes, and that it is kept in confidence", async () => {
    const words = readAs(await sheet());
    expect(words).toContain("12351");
    expect(words).toContain("反映人信息予以保密");
  });
  it("is signed by the union, with the day on which it was hung", async () => {
    expect(readAs(await sheet())).toMatch(/月坛街道总工会 2026年9月14日$/);
  });
  it("says that the notice has not begun, instead of leaving its days empty", async () => {
    const before = await lines({ from: null, until: null, place: null });
    expect(before.公示时间).toBe("尚未开始公示");
    expect(before.公示地点).toBe("—");
  });
  it("has words for every category and every reason, in both languages", async () => {
    for (const locale of locales) {
      for (const grade of Object.keys(hardshipGrade.labels))
        expect(Object.values(await lines({ grade }, locale))).not.toContain(grade);
      for (const mainCause of Object.keys(hardshipCause.labels))
        expect(Object.values(await lines({ mainCause }, locale))).not.toContain(mainCause);
    }
  });
});
