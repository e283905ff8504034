import { found } from "@gongbang/db/rows";
import type { grants } from "@gongbang/db/schema/aid";
import { approvals } from "@gongbang/db/schema/approvals";
import { archives } from "@gongbang/db/schema/hardship";
import { statusChanges } from "@gongbang/db/schema/status";
import type { HeldLine } from "@gongbang/domain/aid/batch.status";
import {
  type Standing,
  type StandingRefusal,
  standingOn,
  standingRefusal,
} from "@gongbang/domain/aid/relief";
import type { AidKind } from "@gongbang/domain/codes/aid-kind";
import { archiveMachine } from "@gongbang/domain/hardship/archive.status";
import type { Day } from "@gongbang/domain/kernel/day";
import { and, asc, eq, gt, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { exitIn } from "../hardship/reads.ts";
import type { Office } from "../office.ts";

/** Why money is held back, with the day of a missed review; null where it is not. */
export const heldShape = z.object({ code: z.string(), dueOn: z.string().optional() }).nullable();

type Asking = Pick<Office, "tx" | "today">;

/**
 * Holds these files until the command ends, before anything of theirs is held: an end that somebody asks for and money that
 * goes out in the same instant come one after the other. `ids` is a list or a query of one column.
 */
export async function holdFiles({ tx }: Pick<Office, "tx">, ids: string[] | SQL): Promise<void> {
  // Not "for update": whoever writes beside a file holds it for its key, and two of them would wait for each other.
  const asked = tx.select({ id: archives.id }).from(archives).where(inArray(archives.id, ids));
  await asked.orderBy(asc(archives.id)).for("no key update");
}

/**
 * How a household stands to the file on a day, today where none is named: what every door asks before money goes to it.
 * Refuses with ACCESS.NOT_FOUND.
 */
export async function standingOfFile(office: Asking, archiveId: string, on?: Day): Promise<Standing> {
  const standing = (await standingsOfFiles(office, [archiveId], on)).get(archiveId);
  return found(standing ? [standing] : [], "archive");
}

/** Why no money of a kind goes to a file on a day; null where it may. A file that is out of reach is none. */
export async function refusalOn(
  office: Asking,
  archiveId: string,
  on: Day,
): Promise<(kind: AidKind) => StandingRefusal | null> {
  const standing = (await standingsOfFiles(office, [archiveId], on)).get(archiveId) ?? noStanding;
  return (kind) => standingRefusal(standing, kind);
}
const noStanding: Standing = { enrolled: false, relieved: false };

/** How a file stood at the end of a day: before the first of the steps that count for a later one. */
const statusOn = (on: Day): SQL<string> => {
  const { was, recordId, machine, happenedOn, id } = statusChanges;
  const later = and(eq(recordId, archives.id), eq(machine, archiveMachine.name), gt(happenedOn, on));
  return sql<string>`coalesce((select ${was} from ${statusChanges} where ${later} order by ${id} limit 1), ${archives.status})`;
};

/** The same of many files at once, by their ids. What was asked for on a day counts on it, until the day of its answer. */
async function standingsOfFiles(
  { tx, today }: Asking,
  archiveIds: readonly string[],
  on: Day = today,
): Promise<Map<string, Standing>> {
  const { id, enrolledOn, decidedOn, nextReviewOn } = archives;
  const { subjectId, submittedOn, endedOn } = approvals;
  const waited = and(lte(submittedOn, on), or(eq(approvals.status, "pending"), gt(endedOn, on)));
  const rows = await tx
    .select({
      id,
      status: statusOn(on),
      enrolledOn,
      decidedOn,
      nextReviewOn,
      asked: approvals.snapshot,
      askedOn: approvals.submittedOn,
    })
    .from(archives)
    .leftJoin(approvals, and(eq(subjectId, id), waited))
    .where(inArray(id, [...new Set(archiveIds)]));
  return new Map(
    rows.map(({ asked, askedOn, ...file }) => {
      const exitAsked = exitIn(asked);
      // What waits of a file in force is its end or its renewal.
      const renewalAskedOn = exitAsked === null ? askedOn : null;
      return [file.id, standingOn({ ...file, exitAsked, renewalAskedOn }, on)];
    }),
  );
}

type Sum = Pick<typeof grants.$inferSelect, "kind" | "archiveId">;

/** Those of these sums whose household gets no money today, each with why. */
export async function refusedAmong<S extends Sum>(
  office: Asking,
  sums: readonly S[],
): Promise<{ sum: S; refusal: StandingRefusal }[]> {
  const standings = await standingsOfFiles(
    office,
    sums.map(({ archiveId }) => archiveId),
  );
  return sums.flatMap((sum) => {
    const refusal = standingRefusal(standings.get(sum.archiveId) ?? noStanding, sum.kind);
    return refusal === null ? [] : [{ sum, refusal }];
  });
}

/** The same as the lines of a batch are named. */
export async function heldAmong(
  office: Asking,
  lines: readonly (Sum & { number: string })[],
): Promise<HeldLine[]> {
  const refused = await refusedAmong(office, lines);
  return refused.map(({ sum: { number }, refusal }) => ({ number, because: refusal.code }));
}
