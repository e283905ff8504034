import { found, one } from "@gongbang/db/rows";
import { archives } from "@gongbang/db/schema/hardship";
import { unions } from "@gongbang/db/schema/members";
import { statusChanges } from "@gongbang/db/schema/status";
import { exitCodes } from "@gongbang/domain/hardship/exit-code";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

export const toldDecisionOutput = z.object({
  number: z.string(),
  name: z.string(),
  unionName: z.string(),
  /** What was decided: returned for correction, refused, or taken out of the file. */
  decision: z.enum(["return", "reject", "close"]),
  exitCode: z.enum(exitCodes).nullable(),
  reason: z.string(),
  decidedOn: z.string(),
  heardOn: z.string().nullable(),
  heardNote: z.string().nullable(),
});

const decided = { returned: "return", rejected: "reject", closed: "close" } as const;
type Decided = keyof typeof decided;
const isDecided = (status: string): status is Decided => Object.hasOwn(decided, status);

/**
 * 告知书: the written decision with its reason, as the household is told (社会救助法 arts. 45, 48). It says nothing of the
 * household but the name. Refuses with HARDSHIP.NOTHING_TO_TELL while nothing was decided against it.
 */
export async function tellDecision({ tx }: Office, { id }: { id: string }) {
  const row = found(await tx.select().from(archives).where(eq(archives.id, id)), "archive");
  if (!isDecided(row.status)) throw new Refused({ code: "HARDSHIP.NOTHING_TO_TELL" });
  const decision = decided[row.status];
  const union = one(await tx.select({ name: unions.name }).from(unions).where(eq(unions.id, row.unionId)));
  const events = row.status === "closed" ? ["close", "withdraw", "merge"] : [decision];
  const [step] = await tx
    .select({ note: statusChanges.note, happenedOn: statusChanges.happenedOn })
    .from(statusChanges)
    .where(and(eq(statusChanges.recordId, id), inArray(statusChanges.event, events)))
    .orderBy(desc(statusChanges.id))
    .limit(1);
  const { number, name, exitCode, heardOn, heardNote } = row;
  return {
    ...{ number, name, unionName: union.name, decision, exitCode, heardOn, heardNote },
    reason: step?.note ?? "",
    decidedOn: step?.happenedOn ?? "",
  };
}
