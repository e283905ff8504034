import { visits } from "@gongbang/db/schema/aid";
import { archives } from "@gongbang/db/schema/hardship";
import { officers } from "@gongbang/db/schema/office";
import { pairings, planMeasures } from "@gongbang/db/schema/plans";
import { measureKinds, measureStates, standingOfMeasure } from "@gongbang/domain/aid/measure";
import { contactStanding } from "@gongbang/domain/aid/pairing";
import type { Overdue } from "@gongbang/domain/aid/plan.input";
import { and, asc, desc, eq, gte, isNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { archiveBrief } from "../hardship/reads.ts";
import type { Office } from "../office.ts";

const measure = z.object({
  id: z.string(),
  kind: z.enum(measureKinds),
  words: z.string(),
  dueOn: z.string(),
  state: z.enum(measureStates),
  result: z.string(),
  endedOn: z.string().nullable(),
  ownerName: z.string().nullable(),
  daysLeft: z.number().nullable(),
  isOverdue: z.boolean(),
  mine: z.boolean(),
  version: z.number(),
});
export const planShape = z.object({
  measures: z.array(measure),
  /** Null where nobody is paired with the household. */
  pairing: z
    .object({
      officerName: z.string().nullable(),
      everyDays: z.number(),
      startsOn: z.string(),
      lastOn: z.string().nullable(),
      nextOn: z.string(),
      daysLeft: z.number(),
      missed: z.number(),
    })
    .nullable(),
  /** Who may own a measure or be paired: officers at work who reach the household. */
  officers: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** 一户一策: a household's measures, the open ones first, who is paired with it, and who may be. */
export async function planOf(office: Office, { archiveId }: { archiveId: string }) {
  const archive = await archiveBrief(office.tx, archiveId);
  return {
    measures: await measuresOf(office, archiveId),
    pairing: await pairingOf(office, archiveId),
    officers: await officersFor(office, archive.unionPath),
  };
}

async function measuresOf({ tx, today, actor }: Office, archiveId: string) {
  const rows = await tx
    .select({ measure: planMeasures, ownerName: officers.name })
    .from(planMeasures)
    .leftJoin(officers, eq(officers.id, planMeasures.keeperId))
    .where(eq(planMeasures.archiveId, archiveId))
    .orderBy(sql`${planMeasures.state} <> 'open'`, asc(planMeasures.dueOn), asc(planMeasures.id))
    .limit(200);
  return rows.map(({ measure: row, ownerName }) => ({
    ...row,
    ...standingOfMeasure(row, today),
    ownerName,
    mine: row.keeperId === actor.id,
  }));
}

/** The pairing with how it stands: the visits at which its officer met the household are its contacts. */
async function pairingOf({ tx, today }: Office, archiveId: string) {
  const [row] = await tx
    .select({ pairing: pairings, officerName: officers.name })
    .from(pairings)
    .leftJoin(officers, eq(officers.id, pairings.keeperId))
    .where(and(eq(pairings.archiveId, archiveId), isNull(pairings.endsOn)));
  if (!row) return null;
  const { everyDays, startsOn, keeperId } = row.pairing;
  const theirs = and(eq(visits.archiveId, archiveId), eq(visits.keeperId, keeperId), eq(visits.met, true));
  const met = await tx
    .selectDistinct({ on: visits.visitedOn })
    .from(visits)
    .where(and(theirs, gte(visits.visitedOn, startsOn)))
    .orderBy(desc(visits.visitedOn))
    .limit(2000);
  const standing = contactStanding(
    { everyDays, startsOn },
    met.map(({ on }) => on),
    today,
  );
  return { officerName: row.officerName, everyDays, startsOn, ...standing };
}

/** Officers at work who keep files or lead, of the household's union and of those above it, as far as this call sees. */
export const officersFor = ({ tx }: Pick<Office, "tx">, unionPath: string) =>
  tx
    .select({ id: officers.id, name: officers.name })
    .from(officers)
    .where(reaching(unionPath))
    .orderBy(asc(officers.pinyin), asc(officers.id))
    .limit(100);

/** Whoever does casework and reaches this union. */
export const reaching = (unionPath: string) =>
  and(
    eq(officers.status, "active"),
    sql`${officers.roles} && array['caseworker', 'manager']`,
    sql`starts_with(${unionPath}, ${officers.unionPath})`,
  );

export const overdueShape = z.object({
  rows: z.array(
    measure.pick({ id: true, kind: true, words: true, dueOn: true, ownerName: true, mine: true }).extend({
      archiveId: z.string(),
      number: z.string(),
      name: z.string(),
      daysLate: z.number(),
    }),
  ),
  next: z.string().nullable(),
});

/** Measures past their day, the longest overdue first. `after` is the `next` of the page before. */
export async function overdueMeasures({ tx, today, actor }: Office, { mine, after, limit }: Overdue) {
  const [on, from] = after?.split("_") ?? [];
  const { id, kind, words, dueOn, keeperId, archiveId } = planMeasures;
  const seen = await tx
    .select({
      ...{ id, kind, words, dueOn, keeperId, archiveId, ownerName: officers.name },
      ...{ number: archives.number, name: archives.name },
    })
    .from(planMeasures)
    .innerJoin(archives, eq(archives.id, archiveId))
    .leftJoin(officers, eq(officers.id, keeperId))
    .where(
      and(
        eq(planMeasures.state, "open"),
        lt(dueOn, today),
        mine ? eq(keeperId, actor.id) : undefined,
        on && from ? sql`(${dueOn}, ${id}) > (${on}::date, ${from}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(dueOn), asc(id))
    .limit(limit + 1);
  const rows = seen.slice(0, limit).map(({ keeperId: keeper, ...row }) => ({
    ...row,
    daysLate: -(standingOfMeasure({ state: "open", dueOn: row.dueOn }, today).daysLeft ?? 0),
    mine: keeper === actor.id,
  }));
  const last = rows.at(-1);
  return { rows, next: seen.length > limit && last ? `${last.dueOn}_${last.id}` : null };
}
