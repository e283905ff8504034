import { type Clocked, startedClocks } from "@gongbang/domain/kernel/clock";
import { assert } from "@gongbang/domain/kernel/decision";
import type { Chronicle, Deed, Kept } from "./chronicle.ts";

type Written = Deed & { event: string; becomes: string; at: Date };

/** The step as `status_changes` keeps it. */
export function writeDown(
  book: Chronicle,
  machine: string,
  record: Kept,
  { event, becomes, at, ...deed }: Written,
) {
  const { id: recordId, unionId, unionPath, keeperId, status: was } = record;
  assert(deed.on <= book.days.today, `${machine} ${event} is done by today`);
  book.statusChanges.push({
    id: book.dice.uuid(at.getTime()),
    machine,
    recordId,
    event,
    was,
    becomes,
    happenedOn: deed.countsOn ?? deed.on,
    note: deed.note ?? null,
    actorName: deed.by.name,
    unionId,
    unionPath,
    keeperId,
    createdAt: at,
    version: 1,
  });
}

/** The clocks that a step sets going, as `deadlines` keeps them. */
export function startClocks(
  book: Chronicle,
  machine: Clocked & { name: string },
  record: Kept,
  event: string,
  deed: Deed,
  at: Date,
) {
  const { id: recordId, unionId, unionPath, keeperId } = record;
  const on = deed.countsOn ?? deed.on;
  for (const { clock, permits, due } of startedClocks(machine, record, event, {
    on,
    calendar: book.days.calendar,
  })) {
    const { span, ...computed } = due;
    const id = book.dice.uuid(at.getTime());
    const stopped = { stoppedAt: null, stoppedOn: null, stoppedBy: null };
    const row = { machine: machine.name, clock, recordId, title: deed.title, permits, ...span, ...computed };
    book.deadlines.push({ id, ...row, ...stopped, unionId, unionPath, keeperId, createdAt: at, version: 1 });
  }
}
