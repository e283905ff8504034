import { chains } from "@gongbang/db/audit";
import { uuidv7 } from "@gongbang/db/uuid";
import { verifyAuditSeen } from "@gongbang/db/verify-audit";
import { z } from "zod";
import type { Office } from "../office.ts";

export const verifyOutput = z.object({
  lines: z.number(),
  chains: z.number(),
  broken: z.array(z.object({ chain: z.number(), seq: z.number(), why: z.enum(["hash", "gap", "head"]) })),
  at: z.string(),
});

/**
 * Walks all chains of the trail and names the first bad line of each (trust.md 1.5). The call must reach the whole
 * federation, as the auditor's does: a line that is not seen would count as missing.
 */
export async function verifyTrail({
  tx,
  keys,
  actor,
  now,
  about,
}: Office): Promise<z.input<typeof verifyOutput>> {
  const { lines, broken } = await verifyAuditSeen(tx, keys);
  about({
    type: "audit",
    id: uuidv7(),
    unionPath: actor.unionPath,
    changes: [{ field: "broken", becomes: broken.length }],
  });
  return { lines, chains, broken, at: now.toISOString() };
}
