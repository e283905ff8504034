import { deadlines, statusChanges } from "@gongbang/db/schema/status";
import type { Day } from "@gongbang/domain/kernel/day";
import { computeDue } from "@gongbang/domain/kernel/deadline";
import { assert, orRefuse } from "@gongbang/domain/kernel/decision";
import { type Clock, type Machine, step } from "@gongbang/domain/kernel/machine";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Office } from "./office.ts";

/** A record of a machine, with what its clocks' rows carry. */
export type Advancing = { id: string; status: string; unionId: string; unionPath: string; keeperId: string };
export type Step = { title: string; note?: string | undefined; on?: Day | undefined };

/**
 * Takes one step of any machine: asks it, writes the step down, and stops and starts its clocks.
 * Refuses with STATUS.NOT_FROM_HERE, with what is lacking, or with STATUS.LACKS. The caller stores the status.
 */
export async function advance<Rec extends { status: string }, Event extends string>(
  office: Office,
  machine: Machine<Rec, Event, string>,
  record: NoInfer<Rec> & Advancing,
  event: NoInfer<Event>,
  about: Step,
): Promise<Rec["status"]> {
  const becomes = orRefuse(step(machine, record, event));
  await writeStep(office, machine.name, record, { event, becomes, ...about });
  await stopClocks(office, machine, record.id, event);
  await startClocks(office, machine, record, event, about);
  return becomes;
}

/** Writes down the making of a record, and starts the clocks that start with it. */
export async function begin<Rec extends { status: string }>(
  office: Office,
  machine: Machine<Rec, string, string>,
  record: NoInfer<Rec> & Advancing,
  about: Step,
): Promise<void> {
  await writeStep(office, machine.name, record, { event: "create", becomes: record.status, ...about });
  await startClocks(office, machine, record, "create", about);
}

async function writeStep(
  { tx, today, actor }: Office,
  machine: string,
  record: Advancing,
  { event, becomes, note, on }: Step & { event: string; becomes: string },
) {
  const { id: recordId, unionId, unionPath, keeperId, status: was } = record;
  await tx.insert(statusChanges).values({
    machine,
    recordId,
    event,
    was,
    becomes,
    unionId,
    unionPath,
    keeperId,
    happenedOn: on ?? today,
    note: note ?? null,
    actorName: actor.name,
  });
}

async function stopClocks(
  { tx, now, today }: Office,
  machine: Machine<{ status: string }, string, string> | { clocks: Record<string, Clock<string, string>> },
  recordId: string,
  event: string,
) {
  const stopping = Object.entries(machine.clocks).filter(([, clock]) => clock.stopsOn.includes(event));
  if (stopping.length === 0) return;
  const names = stopping.map(([name]) => name);
  await tx
    .update(deadlines)
    .set({ stoppedAt: now, stoppedOn: today, stoppedBy: event })
    .where(
      and(eq(deadlines.recordId, recordId), inArray(deadlines.clock, names), isNull(deadlines.stoppedAt)),
    );
}

async function startClocks(
  { tx, today, calendar }: Office,
  machine: { name: string; clocks: Record<string, Clock<string, string>> },
  record: Advancing,
  event: string,
  { title, on }: Step,
) {
  for (const [clock, { startsOn, from, whenKnown, agreed, span: most, permits }] of Object.entries(
    machine.clocks,
  )) {
    if (startsOn !== event || (whenKnown && from !== undefined && fieldOf(record, from) === null)) continue;
    const start = from === undefined ? (on ?? today) : factOf(record, from);
    const span = agreed === undefined ? most : { ...most, length: agreedOf(record, agreed, most.length) };
    const due = computeDue(start, span, await calendar());
    const { id: recordId, unionId, unionPath, keeperId } = record;
    await tx.insert(deadlines).values({
      machine: machine.name,
      clock,
      recordId,
      title,
      unionId,
      unionPath,
      keeperId,
      startedOn: due.startedOn,
      dueOn: due.dueOn,
      length: span.length,
      unit: span.unit,
      permits: permits ?? false,
      provisional: due.provisional,
      trace: due.trace,
    });
  }
}

const fieldOf = (record: Advancing, name: string): unknown =>
  (record as unknown as Record<string, unknown>)[name];

function agreedOf(record: Advancing, name: string, most: number): number {
  const agreed = fieldOf(record, name);
  assert(typeof agreed === "number" && agreed <= most, `${name} says how much was agreed, at most ${most}`);
  return agreed;
}

function factOf(record: Advancing, from: string): Day {
  const fact = fieldOf(record, from);
  assert(typeof fact === "string", `the clock's starting fact ${from} is known`);
  return fact as Day;
}
