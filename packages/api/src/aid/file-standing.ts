import { found } from "@gongbang/db/rows";
import type { grants } from "@gongbang/db/schema/aid";
import { approvals } from "@gongbang/db/schema/approvals";
import { archives } from "@gongbang/db/schema/hardship";
import type { HeldLine } from "@gongbang/domain/aid/batch.status";
import { type Standing, standingOn, standingRefusal } from "@gongbang/domain/aid/relief";
import { and, eq, inArray } from "drizzle-orm";
import { exitIn } from "../hardship/reads.ts";
import type { Office } from "../office.ts";

type Asking = Pick<Office, "tx" | "today">;

/** How a household stands to the file today: what every door asks before money goes to it. Refuses with ACCESS.NOT_FOUND. */
export async function standingOfFile(office: Asking, archiveId: string): Promise<Standing> {
  const standing = (await standingsOfFiles(office, [archiveId])).get(archiveId);
  return found(standing ? [standing] : [], "archive");
}

/** The same of many files at once, by their ids. */
async function standingsOfFiles(
  { tx, today }: Asking,
  archiveIds: readonly string[],
): Promise<Map<string, Standing>> {
  const { id, status, enrolledOn, decidedOn, nextReviewOn } = archives;
  const rows = await tx
    .select({
      id,
      status,
      enrolledOn,
      decidedOn,
      nextReviewOn,
      asked: approvals.snapshot,
      askedOn: approvals.submittedOn,
    })
    .from(archives)
    .leftJoin(approvals, and(eq(approvals.subjectId, id), eq(approvals.status, "pending")))
    .where(inArray(id, [...new Set(archiveIds)]));
  return new Map(
    rows.map(({ asked, askedOn, ...file }) => {
      const exitAsked = exitIn(asked);
      // What waits of a file in force is its end or its renewal.
      const renewalAskedOn = exitAsked === null ? askedOn : null;
      return [file.id, standingOn({ ...file, exitAsked, renewalAskedOn }, today)];
    }),
  );
}

type Sum = Pick<typeof grants.$inferSelect, "number" | "kind" | "archiveId">;

/** Those of these grants whose household gets no money today, and why. */
export async function heldAmong(office: Asking, lines: readonly Sum[]): Promise<HeldLine[]> {
  const standings = await standingsOfFiles(
    office,
    lines.map(({ archiveId }) => archiveId),
  );
  return lines.flatMap(({ number, kind, archiveId }) => {
    // A file that is out of reach is none.
    const standing = standings.get(archiveId) ?? { enrolled: false, relieved: false };
    const refusal = standingRefusal(standing, kind);
    return refusal === null ? [] : [{ number, because: refusal.code }];
  });
}
