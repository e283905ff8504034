import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { type ArchiveStatus, archiveStatuses } from "@gongbang/domain/hardship/archive.status";
import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { ArchiveStatusPill, GradeTag } from "./archive-pills.tsx";

const status = async (of: ArchiveStatus, locale: "zh-CN" | "en" = "zh-CN") =>
  readAs(await markupIn(locale, <ArchiveStatusPill status={of} />));
const grade = async (of: string | null, decided = true, locale: "zh-CN" | "en" = "zh-CN") =>
  readAs(await markupIn(locale, <GradeTag grade={of} decided={decided} />));

describe("where an archive stands", () => {
  it.each([
    ["draft", "草稿"],
    ["onNotice", "公示"],
    ["reviewed", "待审批"],
    ["enrolled", "在档"],
    ["rejected", "不予建档"],
  ] as const)("%s is said as %s, and in English in English", async (of, zh) => {
    expect(await status(of)).toBe(zh);
    expect(await status(of, "en")).toMatch(/^[A-Z][a-z ]+$/);
  });
  it("has a word of its own in every state, in both languages", async () => {
    for (const locale of locales) {
      const words = await Promise.all(archiveStatuses.map((each) => status(each, locale)));
      expect(new Set(words).size).toBe(archiveStatuses.length);
      expect(words.filter((word) => word.includes("machines."))).toEqual([]);
    }
  });
  it("alarms only where the file came back, and rejoices only over one that stands", async () => {
    const looks = await Promise.all(
      archiveStatuses.map(async (each) => [
        each,
        await markupIn("zh-CN", <ArchiveStatusPill status={each} />),
      ]),
    );
    const marked = (tone: string) =>
      looks.filter(([, markup]) => markup?.includes(tone)).map(([each]) => each);
    expect(marked("danger")).toEqual(["returned"]);
    expect(marked("success")).toEqual(["enrolled"]);
  });
});

describe("the category", () => {
  it("is the rule's own word once it is decided", async () => {
    expect(await grade("1")).toBe("深度困难");
    expect(await grade("2")).toBe("相对困难");
    expect(await grade("3", true, "en")).toBe("Hardship by accident");
  });
  it("is never shown as decided while it is only proposed", async () => {
    expect(await grade("1", false)).toBe("拟 深度困难");
    for (const locale of locales)
      expect(await grade("2", false, locale)).not.toBe(await grade("2", true, locale));
  });
  it("of an old file keeps the word of its time", async () => {
    expect(await grade("7")).toBe("低保户");
    for (const code of Object.keys(hardshipGrade.labels))
      for (const locale of locales) expect(await grade(code, true, locale)).not.toBe(code);
  });
  it("is a dash where there is none", async () => expect(await grade(null)).toBe("—"));
});
