import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { archiveStatuses } from "@gongbang/domain/hardship/archive.status";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { markupIn, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aHousehold, type Household, ids } from "./aid-records.fixture.tsx";
import { HouseholdCard } from "./household-card.tsx";

const card = (change: Partial<Household> = {}, locale: Locale = "zh-CN") =>
  markupIn(locale, <HouseholdCard household={aHousehold(change)} changeHref="/aid/visits/new" />);
const said = async (...asked: Parameters<typeof card>) => readAs(await card(...asked));

describe("the household before the visit", () => {
  it("is named with its archive, its grade, where it lives, and the last visit with its note", async () => {
    expect(await said()).toBe("张秀英 困 2026-0012 · 深度困难 换人 月坛北街**** 上次 8月20日 药费压力大");
  });
  it("leads to its archive, and to the choice of another", async () => {
    const links = allOf(await card(), "a").map(({ attributes }) => attributes.href);
    expect(links).toEqual([`/hardship/${ids.archive}`, "/aid/visits/new"]);
  });
  it("shows the masked address and nothing where there is none", async () => {
    expect(await said({ addressMask: null })).not.toMatch(/\*|null/);
  });
  it("says that it is the first visit where there was none", async () => {
    expect(await said({ lastVisit: null })).toContain("首次走访");
    expect(await said({ lastVisit: null }, "en")).toContain("First visit");
  });
  it("says nothing of a note that nobody wrote", async () => {
    expect(await said({ lastVisit: { id: "v", visitedOn: "2026-08-20", note: "" } })).toMatch(
      /上次 8月20日$/,
    );
  });
  it.each(archiveStatuses)("of an archive that is %s warns unless it is in the file", async (status) => {
    expect((await said({ status })).includes("本户不在档")).toBe(status !== "enrolled");
  });
  it.each(hardshipGrade.codes)("says the grade %s, those of old files too", async (grade) => {
    expect(await said({ grade })).toContain(hardshipGrade.labels[grade].zh);
    expect(await said({ grade }, "en")).toContain(hardshipGrade.labels[grade].en);
  });
  it("says no grade where none was given", async () => {
    expect(await said({ grade: null })).toMatch(/困 2026-0012 换人/);
  });
});
