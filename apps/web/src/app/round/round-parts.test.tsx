import { allOf, spokenOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { RoundHead } from "./round-head.tsx";
import { SavedBar } from "./saved-bar.tsx";

type Locale = (typeof locales)[number];
const nothing = () => {};
const head = (onBack?: () => void, locale: Locale = "zh-CN") =>
  deskIn(locale, <RoundHead title="今日走访" onBack={onBack} extra={<span>3 条待上传</span>} />);
const bar = (locale: Locale = "zh-CN") =>
  deskIn(locale, <SavedBar onUndo={nothing} onNext={nothing} onGone={nothing} />);

describe("the head of a screen on the phone", () => {
  it("says where it is, and what waits, beside it", async () => {
    const page = await head();
    expect(allOf(page, "h1").map(({ text }) => text)).toEqual(["今日走访"]);
    expect(readAs(page)).toContain("3 条待上传");
  });
  it("leads back where there is a back, by a button that has a name without its picture", async () => {
    expect(allOf(await head(), "button")).toEqual([]);
    const [back] = allOf(await head(nothing), "button");
    expect(back?.attributes["aria-label"]).toBeTruthy();
  });
});

describe("what is said once an entry is saved", () => {
  it("is said aloud, and may be undone at once or followed by the next household", async () => {
    const page = await bar();
    expect(page).toContain('role="status"');
    expect(allOf(page, "button").map(({ text }) => text)).toEqual(["撤销", "再记一户"]);
    expect(spokenOf(page)).toContain("已保存");
  });
  it("has words in both languages", async () => {
    for (const locale of locales) {
      expect(readAs(await bar(locale))).not.toMatch(/saved\.|rounds\./);
      expect(readAs(await head(nothing, locale))).not.toContain("rounds.");
    }
  });
});
