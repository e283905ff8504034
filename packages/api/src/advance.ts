import { deadlines, statusChanges } from "@gongbang/db/schema/status";
import { type Started, startedClocks, startsClocks, stoppedClocks } from "@gongbang/domain/kernel/clock";
import type { Day } from "@gongbang/domain/kernel/day";
import { computeDue } from "@gongbang/domain/kernel/deadline";
import { orRefuse } from "@gongbang/domain/kernel/decision";
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
  { tx, today, now, actor }: Office,
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
    createdAt: now,
    actorName: actor.name,
  });
}

async function stopClocks(
  { tx, now, today }: Office,
  machine: { clocks: Record<string, Clock<string, string>> },
  recordId: string,
  event: string,
) {
  const names = stoppedClocks(machine, event);
  if (names.length === 0) return;
  await tx
    .update(deadlines)
    .set({ stoppedAt: now, stoppedOn: today, stoppedBy: event })
    .where(
      and(eq(deadlines.recordId, recordId), inArray(deadlines.clock, names), isNull(deadlines.stoppedAt)),
    );
}

/**
 * Starts a clock of a machine beside its steps, for a change of the record that is none; nothing where that clock runs
 * already: what is due first is due.
 */
export async function startClock<Name extends string>(
  office: Office,
  machine: { name: string; clocks: Record<Name, Clock<string, string>> },
  record: Advancing,
  clock: NoInfer<Name>,
  { title, on }: Step,
): Promise<void> {
  const { tx, today, calendar } = office;
  const isOne = and(eq(deadlines.recordId, record.id), eq(deadlines.clock, clock));
  const running = await tx
    .select({ id: deadlines.id })
    .from(deadlines)
    .where(and(isOne, isNull(deadlines.stoppedAt)))
    .limit(1);
  if (running.length > 0) return;
  const { span, permits = false } = machine.clocks[clock];
  const due = computeDue(on ?? today, span, await calendar());
  await writeClock(office, machine.name, record, { title, started: { clock, permits, due } });
}

async function startClocks(
  office: Office,
  machine: { name: string; clocks: Record<string, Clock<string, string>> },
  record: Advancing,
  event: string,
  { title, on }: Step,
) {
  if (!startsClocks(machine, event)) return;
  const { today, calendar } = office;
  const started = startedClocks(machine, record, event, { on: on ?? today, calendar: await calendar() });
  for (const each of started) await writeClock(office, machine.name, record, { title, started: each });
}

async function writeClock(
  { tx }: Office,
  machine: string,
  { id: recordId, unionId, unionPath, keeperId }: Advancing,
  { title, started: { clock, permits, due } }: { title: string; started: Started },
) {
  const { startedOn, dueOn, provisional, trace, span } = due;
  await tx.insert(deadlines).values({
    ...{ machine, clock, recordId, title, unionId, unionPath, keeperId },
    ...{ startedOn, dueOn, length: span.length, unit: span.unit, permits, provisional, trace },
  });
}
