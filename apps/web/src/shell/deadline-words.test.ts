import { calendarFrom } from "@gongbang/domain/kernel/calendar";
import { day } from "@gongbang/domain/kernel/day";
import { computeDue, type Span } from "@gongbang/domain/kernel/deadline";
import { standingKinds } from "@gongbang/domain/office/standing";
import { createTranslator } from "next-intl";
import { beforeAll, describe, expect, it } from "vitest";
import { deadlineExplanation, duePill, spanWords, type WordedClock, type Words } from "./deadline-words.ts";
import { locales } from "./language.fixture.tsx";
import { messageFormats } from "./message-formats.ts";
import { messagesOf } from "./messages.ts";
import type { Locale } from "./preferences.ts";

const words = {} as Record<Locale, Words>;
beforeAll(async () => {
  for (const locale of locales) {
    const all = { locale, messages: await messagesOf(locale), formats: messageFormats };
    const fault = (error: unknown) => {
      throw error;
    };
    words[locale] = createTranslator({ ...all, namespace: "laws", onError: fault }) as unknown as Words;
  }
});

// The week of the National Day of 2026 as the State Council announced it, as far as these tests walk.
const calendar = calendarFrom({
  days: [
    ...["01", "02", "05", "06", "07"].map((d) => ({ on: day(`2026-10-${d}`), off: true, name: "国庆节" })),
    { on: day("2026-10-10"), off: false, name: "国庆节" },
  ],
  publishedYears: [2026],
});

function aClock(start: string, span: Span, more: Partial<WordedClock> = {}): WordedClock {
  const { dueOn, provisional, trace } = computeDue(day(start), span, calendar);
  return {
    machine: "dispute.ticket",
    clock: "acceptance",
    permits: false,
    ...span,
    dueOn,
    provisional,
    trace,
    ...more,
  };
}
const explained = (clock: WordedClock, locale: Locale = "zh-CN") =>
  deadlineExplanation(words[locale], locale, clock);

/** The computation as lines of "label: text". */
const linesOf = (clock: WordedClock, locale?: Locale) =>
  explained(clock, locale).steps.map(({ label, text }) => `${label}：${text}`);

describe("how a day was counted, in words", () => {
  it("goes from the fact by the rule to the day", () => {
    expect(linesOf(aClock("2026-09-18", { length: 3, unit: "workingDay" }))).toEqual([
      "起算事实：9月18日 星期五收到调解申请",
      "首日不计：从 9月21日 星期一 起算第 1 日",
      "加 3 个工作日：第 3 个工作日为 9月23日 星期三",
      "到期日：9月23日 星期三 24:00",
    ]);
  });
  it("tells how many days it moved on where the last day is no workday, and names the holiday", () => {
    const clock = aClock("2026-09-16", { length: 15, unit: "day" }, { clock: "mediation" });
    const { steps } = explained(clock);
    expect(steps.at(-2)).toEqual({
      label: "末日遇休顺延",
      text: "10月1日 星期四 至 10月7日 星期三 休息，跳过 7 天",
      note: "其中：国庆节",
    });
    expect(steps.at(-1)?.text).toBe("10月8日 星期四 24:00");
  });
  it("names a holiday once, though it was a week long", () => {
    const { steps } = explained(aClock("2026-09-29", { length: 3, unit: "workingDay" }));
    expect(steps[2]?.note).toBe("调休上班的周末计入，休息日不计入 · 其中：国庆节");
  });
  it("names no holiday where only a weekend was passed over", () => {
    const { steps } = explained(aClock("2026-09-18", { length: 3, unit: "workingDay" }));
    expect(steps[2]?.note).toBe("调休上班的周末计入，休息日不计入");
  });
  it("says that the due day is still in time, or what may be done from the day after", () => {
    const span: Span = { length: 15, unit: "day" };
    expect(explained(aClock("2026-09-01", span)).steps.at(-1)?.note).toBe("当天仍可办理，次日起算逾期");
    const permitting = explained(aClock("2026-09-01", span, { clock: "arbitration", permits: true }));
    expect(permitting.steps.at(-1)?.note).toContain("仲裁");
  });
  it("names the article that it rests on, where there is one", () => {
    const { law } = explained(aClock("2026-09-18", { length: 3, unit: "workingDay" }));
    expect(law?.title).toBe("《企业劳动争议协商调解规定》第二十二条");
    expect(
      explained(aClock("2026-09-18", { length: 3, unit: "day" }, { machine: "x", clock: "y" })),
    ).not.toHaveProperty("law");
  });
  it("has a fact for a clock that nobody gave one", () => {
    expect(linesOf(aClock("2026-09-18", { length: 3, unit: "day" }, { clock: "y" }))[0]).toContain(
      "期限起算",
    );
  });
  it("warns where a year's holidays were not yet published", () => {
    const sure = explained(aClock("2026-09-18", { length: 15, unit: "day" }));
    const unsure = explained(aClock("2026-12-25", { length: 15, unit: "day" }));
    expect(sure.footer).not.toBe(unsure.footer);
    expect(unsure.footer).toContain("尚未公布");
  });
  it("can be said of every unit in both languages", () => {
    for (const locale of locales)
      for (const unit of ["day", "workingDay", "month", "year"] as const) {
        const lines = linesOf(aClock("2026-01-31", { length: 1, unit }), locale);
        expect(lines.length).toBeGreaterThanOrEqual(4);
        expect(spanWords(words[locale], { length: 1, unit })).toMatch(/1|one/i);
      }
  });
  it("speaks no Chinese to an English reader but the names of holidays", () => {
    const lines = linesOf(aClock("2026-09-18", { length: 3, unit: "workingDay" }), "en");
    expect(lines.join("").replaceAll("：", "")).not.toMatch(/\p{Script=Han}/u);
  });
});

describe("the days one by one", () => {
  it("are counted from the day after the fact, with the rest days struck out, to the due day", () => {
    const { days } = explained(aClock("2026-09-18", { length: 3, unit: "workingDay" }));
    expect(days.map(({ text, kind }) => `${text} ${kind}`)).toEqual([
      "19 skipped",
      "20 skipped",
      "21 counted",
      "22 counted",
      "23 due",
    ]);
  });
  it("count the weekends where the law counts every day, and strike out only what the end moved over", () => {
    const { days } = explained(aClock("2026-09-16", { length: 15, unit: "day" }));
    expect(days.filter(({ kind }) => kind === "counted").map(({ text }) => text)).toEqual(
      Array.from({ length: 14 }, (_, i) => String(17 + i)),
    );
    expect(days.filter(({ kind }) => kind === "skipped")).toHaveLength(7);
    expect(days.at(-1)).toEqual({ text: "8", kind: "due" });
  });
  it("are the last fourteen of a long span, so that they fit", () => {
    const { days } = explained(aClock("2026-01-05", { length: 1, unit: "year" }));
    expect(days).toHaveLength(14);
    expect(days.at(-1)?.kind).toBe("due");
    expect(explained(aClock("2026-08-03", { length: 30, unit: "day" })).days).toHaveLength(30);
  });
  it("are none where nothing was traced", () => {
    expect(explained(aClock("2026-09-18", { length: 3, unit: "day" }, { trace: [] })).days).toEqual([]);
  });
});

describe("a clock's pill", () => {
  it.each([
    ["missed", 2, "day", "missed", "逾期 2 天"],
    ["today", 0, "day", "today", "今天到期"],
    ["soon", 3, "workingDay", "soon", "剩 3 个工作日"],
    ["ok", 9, "day", "ok", "剩 9 天"],
    ["late", 2, "day", "missed", "逾期 2 天后办结"],
    ["open", 0, "day", "ok", "现在可申请"],
    ["waiting", 5, "day", "paused", "5 天后可申请"],
  ] as const)("of one that is %s (%i %s) is %s: %s", (kind, days, unit, colour, text) => {
    expect(duePill(words["zh-CN"], "zh-CN", { kind, days, unit })).toEqual({ kind: colour, text });
  });
  it("names the day on which it was met", () => {
    const met = duePill(words["zh-CN"], "zh-CN", { kind: "met", days: 0, unit: "day" }, "2026-09-21");
    expect(met).toEqual({ kind: "met", text: "9月21日 已完成" });
  });
  it("asks for nothing more once it ran out and a step came after that", () => {
    const over = duePill(words["zh-CN"], "zh-CN", { kind: "open", days: 6, unit: "day" }, "2026-09-21");
    expect(over).toEqual({ kind: "met", text: "期已满" });
  });
  it("can be said of every standing in both languages", () => {
    for (const locale of locales)
      for (const kind of standingKinds)
        for (const unit of ["day", "workingDay"] as const)
          expect(duePill(words[locale], locale, { kind, days: 1, unit }, "2026-09-21").text).toMatch(/\S/);
  });
});
