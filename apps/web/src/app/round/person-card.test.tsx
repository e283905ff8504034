import { day } from "@gongbang/domain/kernel/day";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { PersonCard } from "./person-card.tsx";
import type { RoundPerson } from "./round-cache.ts";
import { aPerson } from "./round-people.fixture.ts";

const card = (
  change: Partial<RoundPerson> = {},
  isDone = false,
  locale: Locale = "zh-CN",
  hasDraft = false,
) =>
  deskIn(
    locale,
    <ul>
      <PersonCard
        person={aPerson(change)}
        today={day("2026-09-18")}
        isDone={isDone}
        hasDraft={hasDraft}
        onOpen={() => {}}
        onNotMet={() => {}}
      />
    </ul>,
  );

describe("a household of the round", () => {
  it("says who, where, when last, and how long it is overdue", async () => {
    const said = readAs(await card());
    for (const part of ["周德顺", "困 2026-0102", "三里河三区***", "上次 6月26日", "待办 1"])
      expect(said).toContain(part);
    expect(said).toMatch(/逾期 3 天/);
  });
  it("says that it is due today, and nothing of a day that has not come", async () => {
    expect(readAs(await card({ nextVisitOn: "2026-09-18" }))).toContain("今天到期");
    expect(readAs(await card({ nextVisitOn: "2026-10-18" }))).not.toMatch(/逾期|到期/);
    expect(readAs(await card({ nextVisitOn: null, lastVisitOn: null }))).toContain("首次走访");
  });
  it("says that it has been recorded, where something of it waits to be sent", async () => {
    expect(readAs(await card({}, true))).toContain("已记，待上传");
    expect(readAs(await card({}, true))).not.toContain("逾期");
  });
  it("says that a visit was begun, in both languages, beside how long it is due", async () => {
    expect(readAs(await card({}, false, "zh-CN", true))).toMatch(/逾期 3 天.*有草稿/);
    expect(readAs(await card({}, false, "en", true))).toContain("Draft");
    expect(readAs(await card())).not.toContain("草稿");
  });
  it("shows no number of a person", async () => {
    expect(await card()).not.toMatch(/110\*|138\*/);
  });
  it("has two buttons, in both languages: the card, and that nobody was there", async () => {
    for (const locale of locales) {
      const buttons = allOf(await card({}, false, locale), "button");
      expect(buttons).toHaveLength(2);
      expect(buttons[1]?.attributes["aria-label"]).toContain("周德顺");
    }
    expect(oneOf(await card(), "li").text).toContain("未遇");
  });
});
