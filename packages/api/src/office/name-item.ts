import { found } from "@gongbang/db/rows";
import { approvals } from "@gongbang/db/schema/approvals";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

export const decidedOutput = z.object({
  id: z.string(),
  status: z.enum(["pending", "approved", "returned", "rejected", "withdrawn"]),
  version: z.number(),
});

/** Which thing an item is about, not held: the thing is held before the item, as its own room does. */
export async function itemNamed({ tx }: Office, id: string) {
  const { kind, subjectId } = approvals;
  return found(await tx.select({ kind, subjectId }).from(approvals).where(eq(approvals.id, id)), "approval");
}

export const standing = async ({ tx }: Office, id: string) => {
  const { status, version } = approvals;
  const rows = await tx
    .select({ id: approvals.id, status, version })
    .from(approvals)
    .where(eq(approvals.id, id));
  return found(rows, "approval");
};
