import { type NextStep, nextDay } from "@gongbang/domain/aid/round";
import type { NotMetReason, VisitMethod, VisitOutcome, VisitTopic } from "@gongbang/domain/aid/visit";
import { decideVisit, nextVisitAfter } from "@gongbang/domain/aid/visit";
import { type EntryWire, visitEntryInput } from "@gongbang/domain/aid/visit-entry.input";
import { type Day, parseDay } from "@gongbang/domain/kernel/day";

export type VisitWire = Extract<EntryWire, { kind: "visit" }>;

/** What stands in the form on the telephone. */
export type EntryValues = {
  visitedOn: string;
  startedTime: string;
  minutes: string;
  method: string;
  met: boolean;
  notMetReason: string;
  topics: string[];
  outcomes: string[];
  note: string;
  secondVisitor: string;
  people: string[];
  tasksDone: string[];
  newTask: string;
  next: NextStep;
};

export const lengths = ["15", "30", "60"] as const;

/** Most visits are at home, now, for half an hour, and the worker is met (product.md E2). */
export const freshEntry = (today: Day, clock: string, people: string[]): EntryValues => ({
  ...{ visitedOn: today, startedTime: clock, minutes: "30", method: "home", met: true, notMetReason: "" },
  ...{ topics: [], outcomes: [], note: "", secondVisitor: "", people, tasksDone: [], newTask: "" },
  next: "month",
});

type About = { officerId: string; archiveId: string; plannedBefore: string | null; deviceAt: string };

/** The form as it goes into the envelope. A new task is due when the household is visited next, or in a week. */
export function wireOf(values: EntryValues, about: About): VisitWire {
  const { next, newTask, met, notMetReason, people, ...rest } = values;
  // A day that is none is said at its field; nothing is counted from it.
  const visitedOn = parseDay(rest.visitedOn);
  const nextVisitOn = visitedOn && nextDay(visitedOn, next);
  const dueOn = nextVisitOn ?? (visitedOn && nextDay(visitedOn, "week")) ?? rest.visitedOn;
  return {
    kind: "visit",
    ...about,
    ...rest,
    method: rest.method as VisitMethod,
    topics: rest.topics as VisitTopic[],
    outcomes: rest.outcomes as VisitOutcome[],
    met,
    notMetReason: met || notMetReason === "" ? null : (notMetReason as NotMetReason),
    people: met ? people : [],
    nextVisitOn: nextVisitOn ?? "",
    tasksNew: newTask.trim() === "" ? [] : [{ words: newTask.trim(), dueOn }],
  };
}

/** What is wrong with it, each with its field and code: said here, so that the office has nothing to refuse later. */
export function faultsIn(wire: VisitWire, now: Date): { name: string; code: string }[] {
  const read = visitEntryInput.safeParse(wire);
  if (!read.success)
    return read.error.issues.map(({ path, message }) => ({ name: String(path[0] ?? ""), code: message }));
  const { visitedOn, startedTime } = read.data;
  const startedAt = startedTime === "" ? null : new Date(`${visitedOn}T${startedTime}:00+08:00`);
  const decision = decideVisit({ ...read.data, startedAt, handsOver: false }, now);
  return decision.ok ? [] : [{ name: "visitedOn", code: decision.refusal.code }];
}

/** When the household is visited next once this entry is written down. */
export function planOf(wire: VisitWire): string | null {
  const { visitedOn, nextVisitOn, met, plannedBefore } = visitEntryInput.parse(wire);
  return nextVisitAfter({ visitedOn, nextVisitOn, met }, plannedBefore);
}

/** An entry that the office gave back, as the form shows it. */
export function valuesOf(wire: VisitWire): EntryValues {
  const {
    visitedOn,
    startedTime = "",
    minutes,
    method,
    met,
    notMetReason,
    note = "",
    secondVisitor = "",
  } = wire;
  const { topics = [], outcomes = [], people, tasksDone, tasksNew } = wire;
  const steps = ["week", "fortnight", "month"] as const;
  const next: NextStep = steps.find((step) => nextDay(visitedOn as Day, step) === wire.nextVisitOn) ?? "none";
  return {
    ...{ visitedOn, startedTime, minutes: String(minutes), method, met, notMetReason: notMetReason ?? "" },
    ...{ topics, outcomes, note, secondVisitor, people, tasksDone, newTask: tasksNew[0]?.words ?? "", next },
  };
}
