import { archiveStatuses } from "@gongbang/domain/hardship/archive.status";
import { calendarFrom } from "@gongbang/domain/kernel/calendar";
import { day } from "@gongbang/domain/kernel/day";
import { computeDue } from "@gongbang/domain/kernel/deadline";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { anAid, anArchive, aPerson, meansOf, today } from "../household-archive.fixture.tsx";
import type { ArchiveAid } from "./archive-aid.ts";
import { ArchiveHeader } from "./archive-header.tsx";
import type { ArchiveView } from "./archive-shapes.ts";
import { ClockPill, type Deadline, DeadlinesPanel } from "./deadlines-panel.tsx";

type Locale = "zh-CN" | "en";
const header = (archive: Partial<ArchiveView>, aid: Partial<ArchiveAid> = {}, locale: Locale = "zh-CN") =>
  deskIn(
    locale,
    <ArchiveHeader archive={anArchive(archive)} aid={anAid(aid)} tab="overview" today={today} />,
  );
async function factsOf(archive: Partial<ArchiveView>, aid: Partial<ArchiveAid> = {}, locale?: Locale) {
  const page = await header(archive, aid, locale);
  const values = allOf(page, "dd").map(({ text }) => text);
  return Object.fromEntries(allOf(page, "dt").map(({ text }, i) => [text, values[i]]));
}

const calendar = calendarFrom({ days: [], publishedYears: [2026] });
function aClock(more: Partial<Deadline> = {}): Deadline {
  const span = { length: 5, unit: "workingDay" } as const;
  const { dueOn, provisional, trace } = computeDue(day("2026-09-21"), span, calendar);
  return {
    id: "d",
    machine: "hardship.archive",
    clock: "notice",
    startedOn: "2026-09-21",
    permits: true,
    stoppedOn: null,
    stoppedBy: null,
    standing: { kind: "waiting", days: 0, unit: "workingDay" },
    ...{ ...span, dueOn, provisional, trace },
    ...more,
  };
}

describe("the head of an archive", () => {
  it("says who it is, how it stands, its number and who keeps it", async () => {
    const page = await header({ status: "enrolled", grade: "1" });
    expect(allOf(page, "h1").map(({ text }) => text)).toEqual(["李桂兰"]);
    expect(readAs(page)).toContain("在档 认定类别 深度困难");
    expect(readAs(page)).toContain("困 2026-0042·负责人 王芳");
  });
  it("calls a category proposed until somebody has decided it", async () => {
    expect(readAs(await header({ grade: null, proposedGrade: "2" }))).toContain("拟定类别 相对困难");
    const nothing = readAs(await header({ grade: null, proposedGrade: null }));
    expect(nothing).not.toMatch(/拟定类别|认定类别/);
  });
  it("says what matters in money: before, after, and the line", async () => {
    const means = meansOf({ people: [{ monthly: 3000 }], expense: { medical: 20_000 } });
    expect(await factsOf({ means, nextReviewOn: "2027-09-28" })).toEqual({
      人均月收入: "¥3,000.00",
      扣除支出后: "¥1,333.33",
      认定线: "¥1,450.00",
      主要致困原因: "患重特大疾病",
      家庭人口: "1 人",
      下次复核: "2027年9月28日",
      下次走访: "—",
    });
  });
  it("is a dash where nothing is known, never a nought", async () => {
    const facts = await factsOf({ means: null, mainCause: null, household: [] });
    expect([facts.人均月收入, facts.扣除支出后, facts.认定线, facts.主要致困原因]).toEqual([
      "—",
      "—",
      "—",
      "—",
    ]);
  });
  it("shows this year's aid to who may know of it, a nought included", async () => {
    expect((await factsOf({}, { thisYearFen: 0 })).本年帮扶).toBe("¥0.00");
    expect((await factsOf({}, { thisYearFen: 300_050 })).本年帮扶).toBe("¥3,000.50");
    expect(await factsOf({}, { thisYearFen: null })).not.toHaveProperty("本年帮扶");
  });
  it("has the tabs of everything that is kept, with how much is in them", async () => {
    const page = await header({ household: [aPerson(), aPerson({ id: "p1" })] });
    const tabs = linksIn(page).filter(([href]) => href.includes("tab=") || href === "/hardship/0197-a");
    expect(tabs.map(([, words]) => words)).toEqual([
      "概览",
      "家庭 2",
      "材料 0",
      "帮扶计划",
      "时间线",
      "资金 0",
      "文书",
      "变更记录",
      "访问记录",
    ]);
  });
  it("speaks both languages in every state", async () => {
    for (const status of archiveStatuses)
      for (const locale of locales)
        expect(readAs(await header({ status }, {}, locale))).not.toMatch(/\w+\.\w+\.\w+/);
  });
});

describe("what may be begun from an archive", () => {
  const told = ["returned", "rejected", "closed"] as const;
  const begun = async (archive: Partial<ArchiveView>, aid: Partial<ArchiveAid> = {}) =>
    linksIn(await header({ mayWrite: false, ...archive }, aid))
      .map(([href]) => href)
      .filter((href) => !href.includes("tab=") && href !== "/hardship/0197-a");
  it("is a visit and a grant for a household in the file, as the roles allow", async () => {
    const may = { mayVisit: true, mayPropose: true };
    expect(await begun({ status: "enrolled" }, may)).toEqual([
      "/aid/visits/new?archive=0197-a",
      "/aid/propose?archive=0197-a",
    ]);
    expect(await begun({ status: "enrolled" }, { mayVisit: true })).toEqual([
      "/aid/visits/new?archive=0197-a",
    ]);
    expect(await begun({ status: "verified" }, may)).toEqual([]);
  });
  it("is a visit for an application that waits for 入户核实, and no grant yet", async () => {
    const may = { mayVisit: true, mayPropose: true };
    expect(await begun({ status: "submitted" }, may)).toEqual(["/aid/visits/new?archive=0197-a"]);
  });
  it("is the same for a household that was granted relief outside the file, and for no suspended one", async () => {
    const may = { mayVisit: true, mayPropose: true };
    expect(await begun({ status: "temporary" }, may)).toEqual([
      "/aid/visits/new?archive=0197-a",
      "/aid/propose?archive=0197-a",
    ]);
    expect(await begun({ status: "suspended" }, may)).toEqual([]);
  });
  it("is the notice's sheet from the comparison on until the approval", async () => {
    const offered = await Promise.all(
      archiveStatuses.map(async (status) => ((await begun({ status })).length > 0 ? status : null)),
    );
    expect(offered.filter((status) => status !== null && !told.some((each) => each === status))).toEqual([
      "compared",
      "onNotice",
      "reviewed",
    ]);
  });
  it("is the approval where somebody has asked for the end of the file", async () => {
    const lacks = [{ code: "HARDSHIP.END_ASKED" }];
    const steps = [{ event: "close", to: "closed", mayTake: true, lacks }];
    const links = await begun({ status: "enrolled", steps });
    expect(links.map((href) => href.split("?")[0])).toEqual(["/office/approvals"]);
  });
  it("is the written decision where something was decided against the household", async () => {
    for (const status of told) expect(await begun({ status })).toEqual(["/hardship/0197-a/decision"]);
  });
  it("is the household's form, named by whether it was filled in before", async () => {
    const named = async (householdOn: string | null) =>
      linksIn(await header({ householdOn })).find(([href]) => href.endsWith("/household"))?.[1];
    expect(await named(null)).toBe("填写家庭情况");
    expect(await named("2026-09-01")).toBe("更新家庭情况");
    expect(await begun({ mayWrite: true, householdOpen: false })).toEqual([]);
  });
});

describe("a clock of an archive", () => {
  const pill = async (more: Partial<Deadline>, named = false) =>
    readAs(await deskIn("zh-CN", <ClockPill clock={aClock(more)} named={named} />));
  const standing = (kind: Deadline["standing"]["kind"], days: number): Partial<Deadline> => ({
    standing: { kind, days, unit: "day" },
    permits: false,
    clock: "annualReview",
  });
  it("of a notice that hangs is waited for, and does not press", async () => {
    expect(await pill({})).toBe("公示至 9月28日");
    expect(await pill({ standing: { kind: "open", days: 0, unit: "workingDay" } })).toBe("公示期满");
  });
  it("of a notice that hung to its end is met, whatever step stopped it", async () => {
    const stopped = { stoppedOn: "2026-09-29", standing: { kind: "open", days: -1, unit: "day" } } as const;
    expect(await pill(stopped)).toBe("公示期满");
  });
  it("that presses says its name in the head, and how long is left", async () => {
    expect(await pill(standing("soon", 3), true)).toMatch(/^年度复核 .*3/);
    expect(await pill(standing("missed", -2), true)).toMatch(/^年度复核 .*2/);
    expect(await pill(standing("missed", -2))).not.toContain("年度复核");
  });
  it("stands in the panel with its span, its day and the way to how it was counted", async () => {
    const page = await deskIn("zh-CN", <DeadlinesPanel deadlines={[aClock()]} />);
    expect(readAs(page)).toMatch(/公示期 .*5.*2026年9月28日/);
    expect(allOf(page, "button")).toHaveLength(1);
    expect(await deskIn("zh-CN", <DeadlinesPanel deadlines={[]} />)).toBe("");
  });
  it("is in the head only while it runs", async () => {
    expect(readAs(await header({ deadlines: [aClock()] }))).toContain("公示至 9月28日");
    expect(readAs(await header({ deadlines: [aClock({ stoppedOn: "2026-09-22" })] }))).not.toContain(
      "公示至",
    );
  });
});
