import { addDays, type Day, day } from "@gongbang/domain/kernel/day";
import type { SpanUnit, TraceStep } from "@gongbang/domain/kernel/deadline";
import type { Standing } from "@gongbang/domain/office/standing";
import type { ExplanationDay, ExplanationStep } from "@gongbang/ui/deadline-explanation";
import type { DueKind } from "@gongbang/ui/due-pill";
import { formatDay, type UiLocale } from "@gongbang/ui/format";

/** A translator of the namespace "laws", of the server or of the browser. */
export type Words = {
  (key: string, values?: Record<string, string | number>): string;
  has: (key: string) => boolean;
};

/** A clock as the api gives it, as far as its words ask. */
export type WordedClock = {
  machine: string;
  clock: string;
  dueOn: string;
  length: number;
  unit: SpanUnit;
  permits: boolean;
  provisional: boolean;
  trace: readonly TraceStep[];
};

type Skipped = Extract<TraceStep, { step: "rolled" }>["skipped"];

/** Of a long span only the last days are shown one by one. */
const mostDays = 30;
const lastDays = 14;

/** How a clock was counted, as the props of ui's DeadlineExplanation: fact, rule, result, the days, the article. */
export function deadlineExplanation(t: Words, locale: UiLocale, clock: WordedClock) {
  const { machine, clock: name, provisional, permits } = clock;
  const long = (on: Day) => formatDay(on, "weekday", locale);
  const fact = t(t.has(`facts.${name}`) ? `facts.${name}` : "facts.any");
  const article = `${machine}.${name}`;
  const permitNote = t.has(`permits.${name}`) ? `permits.${name}` : "explain.permitNote";
  const dueNote = t(permits ? permitNote : "explain.dueNote");
  return {
    steps: clock.trace.map((step) => wordsOf(step, { t, long, fact, dueNote })),
    days: daysOf(clock.trace),
    daysLabel: t("explain.days"),
    ...(t.has(`${article}.title`) && { law: { title: t(`${article}.title`), text: t(`${article}.text`) } }),
    footer: provisional ? t("explain.provisional") : t("explain.wrongFact"),
  };
}

type Wording = { t: Words; long: (on: Day) => string; fact: string; dueNote: string };

function wordsOf(step: TraceStep, { t, long, fact, dueNote }: Wording): ExplanationStep {
  switch (step.step) {
    case "start":
      return { label: t("explain.start"), text: t("explain.startText", { day: long(step.on), fact }) };
    case "firstDay":
      return { label: t("explain.firstDay"), text: t("explain.firstDayText", { day: long(step.on) }) };
    case "counted": {
      const { unit, length } = step;
      const names = namesOf(step.skipped);
      const note = t(`explain.countedNote.${unit}`);
      return {
        label: t(`explain.counted.${unit}`, { length }),
        text: t(`explain.countedText.${unit}`, { length, day: long(step.on) }),
        note: names === "" ? note : `${note} · ${t("explain.skippedNames", { names })}`,
      };
    }
    case "rolled": {
      const names = namesOf(step.skipped);
      const last = step.skipped.at(-1)?.on ?? step.from;
      return {
        label: t("explain.rolled"),
        text: t("explain.rolledText", { from: long(step.from), to: long(last), count: step.skipped.length }),
        ...(names !== "" && { note: t("explain.skippedNames", { names }) }),
      };
    }
    case "due":
      return {
        label: t("explain.due"),
        text: t("explain.dueText", { day: long(step.on) }),
        note: dueNote,
      };
  }
}

const namesOf = (skipped: Skipped) => [...new Set(skipped.flatMap(({ name }) => name ?? []))].join(" · ");

/** The days after the starting fact, one by one: counted, passed over, due. */
function daysOf(trace: readonly TraceStep[]): ExplanationDay[] {
  const start = trace.find(({ step }) => step === "start");
  const due = trace.find(({ step }) => step === "due");
  if (start?.step !== "start" || due?.step !== "due" || start.on >= due.on) return [];
  const passed = new Set(
    trace.flatMap((step) => ("skipped" in step ? step.skipped.map(({ on }) => on) : [])),
  );
  const all: ExplanationDay[] = [];
  for (let on = addDays(day(start.on), 1); on <= due.on; on = addDays(on, 1)) {
    const kind = on === due.on ? "due" : passed.has(on) ? "skipped" : "counted";
    all.push({ text: String(Number(on.slice(8))), kind });
  }
  return all.length > mostDays ? all.slice(-lastDays) : all;
}

const pills: Record<Standing["kind"], DueKind> = {
  missed: "missed",
  late: "missed",
  today: "today",
  soon: "soon",
  ok: "ok",
  open: "ok",
  met: "met",
  ended: "paused",
  replaced: "paused",
  waiting: "paused",
};

/** A clock's pill: its colour and its words. What is due today is not overdue. */
export function duePill(
  t: Words,
  locale: UiLocale,
  { kind, days, unit }: Standing,
  stoppedOn: string | null = null,
): { kind: DueKind; text: string } {
  // Of what was stopped after it ran out there is nothing left to apply for.
  if (kind === "open" && stoppedOn !== null) return { kind: "met", text: t("pill.runOut") };
  const key =
    kind === "soon" || kind === "ok" ? (unit === "workingDay" ? "leftWorkingDays" : "leftDays") : kind;
  return { kind: pills[kind], text: t(`pill.${key}`, { days, on: formatDay(stoppedOn, "short", locale) }) };
}

/** The span in words: "15 日，自然日". */
export const spanWords = (t: Words, { length, unit }: Pick<WordedClock, "length" | "unit">) =>
  t(`span.${unit}`, { length });
