import { stoppedClocks } from "@gongbang/domain/kernel/clock";
import type { Day } from "@gongbang/domain/kernel/day";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { type Machine, step } from "@gongbang/domain/kernel/machine";
import type { AuditEntry, Change } from "../../src/audit.ts";
import type { deadlines, statusChanges } from "../../src/schema/status.ts";
import { startClocks, writeDown } from "./chronicle-rows.ts";
import { type Days, officeHour } from "./days.ts";
import type { Officer } from "./officers.ts";
import type { Dice } from "./random.ts";
import { noteAct } from "./trail.ts";

export type StatusChange = Required<typeof statusChanges.$inferInsert>;
export type Deadline = Required<typeof deadlines.$inferInsert>;

/** All that the story's people did, in the rows that the same deeds leave when they are done at the desk. */
export type Chronicle = {
  dice: Dice;
  days: Days;
  statusChanges: StatusChange[];
  deadlines: Deadline[];
  audits: AuditEntry[];
  /** The instant of the last deed on each record: the next one is later. */
  last: Map<string, number>;
};

export const openChronicle = (dice: Dice, days: Days): Chronicle => ({
  dice,
  days,
  statusChanges: [],
  deadlines: [],
  audits: [],
  last: new Map(),
});

export type Kept = {
  id: string;
  status: string;
  unionId: string;
  unionPath: string;
  keeperId: string;
  /** The record that its trail stands on, where that is another one: a grant's is its household's file. */
  trailOn?: string;
};
export type Deed = {
  by: Officer;
  /** The day it is done on. */
  on: Day;
  title: string;
  note?: string | undefined;
  /** The day it counts for, where that is another one. */
  countsOn?: Day | undefined;
  /** The instant, where another record was touched in the same breath. */
  at?: Date | undefined;
};

/** When a record is next touched on a day: in office hours, and after it was last touched. */
export function instantOf(book: Chronicle, recordId: string, on: Day): Date {
  const before = book.last.get(recordId) ?? 0;
  const at = Math.max(officeHour(book.dice, on), before + book.dice.int(2, 20) * 60_000);
  book.last.set(recordId, at);
  return new Date(at);
}

/** The making of a record, with the clocks that start with it. */
export function begin<Rec extends { status: string }>(
  book: Chronicle,
  machine: Machine<Rec, string, string>,
  record: NoInfer<Rec> & Kept,
  deed: Deed & { action: string; number: string },
): Date {
  const at = make(book, machine, record, deed);
  audit(book, {
    record,
    machine: machine.name,
    deed,
    at,
    changes: [{ field: "number", becomes: deed.number }],
  });
  return at;
}

/** The same without a line in the trail: of a record that the trail knows by another one. */
export function make<Rec extends { status: string }>(
  book: Chronicle,
  machine: Machine<Rec, string, string>,
  record: NoInfer<Rec> & Kept,
  deed: Deed,
): Date {
  const at = deed.at ?? instantOf(book, record.id, deed.on);
  writeDown(book, machine.name, record, { ...deed, event: "create", becomes: record.status, at });
  startClocks(book, machine, record, "create", deed, at);
  return at;
}

/** One step of a machine as `advance` of the api takes it. Throws where the rules refuse it. */
export function advance<Rec extends { status: string }, Event extends string>(
  book: Chronicle,
  machine: Machine<Rec, Event, string>,
  record: NoInfer<Rec> & Kept,
  event: NoInfer<Event>,
  deed: Deed,
): Rec["status"] {
  const { becomes, at } = move(book, machine, record, event, deed);
  const changes = [{ field: "status", was: record.status, becomes }];
  const { action } = machine.transitions[event];
  audit(book, { record, machine: machine.name, deed: { ...deed, action }, at, changes });
  return becomes;
}

/** The same without a line in the trail. */
export function move<Rec extends { status: string }, Event extends string>(
  book: Chronicle,
  machine: Machine<Rec, Event, string>,
  record: NoInfer<Rec> & Kept,
  event: NoInfer<Event>,
  deed: Deed,
): { becomes: Rec["status"]; at: Date } {
  const becomes = orRefuse(step(machine, record, event));
  const at = deed.at ?? instantOf(book, record.id, deed.on);
  writeDown(book, machine.name, record, { ...deed, event, becomes, at });
  const stopping = stoppedClocks(machine, event);
  for (const running of runningOf(book, record.id)) {
    if (!stopping.includes(running.clock)) continue;
    Object.assign(running, { stoppedAt: at, stoppedOn: deed.on, stoppedBy: event });
  }
  startClocks(book, machine, record, event, deed, at);
  return { becomes, at };
}

/** The clocks of a record that run. */
export const runningOf = (book: Chronicle, recordId: string): Deadline[] =>
  book.deadlines.filter((each) => each.recordId === recordId && each.stoppedAt === null);

type Line = { record: Kept; machine: string; deed: Deed & { action: string }; at: Date; changes: Change[] };

function audit(book: Chronicle, { record, machine, deed, at, changes }: Line) {
  const objectType = machine.split(".").at(-1) ?? machine;
  noteAct(book, {
    by: deed.by,
    at,
    action: deed.action,
    objectType,
    record: { ...record, recordId: record.trailOn ?? record.id },
    changes,
    reason: deed.note ?? null,
  });
}
