import { found } from "@gongbang/db/rows";
import { archives } from "@gongbang/db/schema/hardship";
import { deadlines } from "@gongbang/db/schema/status";
import { finalStatuses } from "@gongbang/domain/hardship/archive.status";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import type { RecordBrief } from "../transition-desk.ts";

/** The archive that is to go to somebody else, held. Refuses with ACCESS.NOT_FOUND. */
export async function holdArchive({ tx }: Office, id: string): Promise<RecordBrief> {
  const row = found(await tx.select().from(archives).where(eq(archives.id, id)).for("update"), "archive");
  const { number, name, unionId, unionPath, keeperId, status } = row;
  const isEnded = finalStatuses.some((ended) => ended === status);
  return { id, number, name, unionId, unionPath, keeperId, isEnded };
}

/** Another officer of the union, or of one above, keeps the archive and its clocks from now on. */
export async function giveArchive({ tx }: Office, { id }: RecordBrief, keeperId: string) {
  await tx
    .update(archives)
    .set({ keeperId, version: sql`${archives.version} + 1` })
    .where(eq(archives.id, id));
  await tx
    .update(deadlines)
    .set({ keeperId })
    .where(and(eq(deadlines.recordId, id), isNull(deadlines.stoppedAt)));
}

/** Where the archive of this number is kept. Refuses with ACCESS.NOT_FOUND. */
export async function findArchive({ tx }: Office, number: string) {
  const rows = await tx.execute<{ id: string; unionId: string }>(
    sql`select id, union_id as "unionId" from app.archive_numbered(${number})`,
  );
  return found([...rows], "archive");
}

/**
 * The archive comes over the wall, with its money (sql/43-transitions.sql). Refuses with TRANSITION.MOVED_ON,
 * TRANSITION.MEMBER_ELSEWHERE and TRANSITION.MONEY_ON_A_LIST.
 */
export async function takeOverArchive({ tx }: Office, transitionId: string, keeperId: string) {
  const [answer] = await tx.execute<{ came: string | null }>(
    sql`select app.take_over_archive(${transitionId}, ${keeperId}) as came`,
  );
  if (answer?.came === "MOVED_ON") throw new Refused({ code: "TRANSITION.MOVED_ON" });
  if (answer?.came === "MEMBER_ELSEWHERE") throw new Refused({ code: "TRANSITION.MEMBER_ELSEWHERE" });
  if (answer?.came === "MONEY_ON_A_LIST") throw new Refused({ code: "TRANSITION.MONEY_ON_A_LIST" });
}
