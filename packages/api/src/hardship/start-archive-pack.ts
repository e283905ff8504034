import { packBatches } from "@gongbang/db/schema/packs";
import { uuidv7 } from "@gongbang/db/uuid";
import type { buildArchivePackInput } from "@gongbang/domain/hardship/archive-pack.input";
import { z } from "zod";
import { startJob } from "../jobs.ts";
import { unionInReach } from "../members/reads.ts";
import type { Office } from "../office.ts";
import { reasonOf } from "../reveal.ts";
import { formatKey } from "./look-at-archives.ts";

export const builtOutput = z.object({ batchId: z.string(), jobId: z.string() });
/**
 * Starts making the workbook of a union's archives, in which every number is plain: it leaves a line with its reason as
 * an uncovering does. Refuses with ACCESS.NOT_FOUND.
 */
export async function startArchivePack(office: Office, input: z.output<typeof buildArchivePackInput>) {
  const { tx, actor } = office;
  const union = await unionInReach(office, input.unionId);
  const batchId = uuidv7();
  const jobId = await startJob(office, { kind: "hardship.buildPack", task: { batchId } });
  await tx.insert(packBatches).values({
    ...{ id: batchId, formatKey, ofUnionId: union.id, choice: input.choice, reason: reasonOf(input), jobId },
    ...{ unionId: actor.unionId, unionPath: actor.unionPath, keeperId: actor.id },
  });
  office.about({
    type: "pack",
    id: batchId,
    unionPath: union.path,
    reason: reasonOf(input),
    changes: [
      { field: "formatKey", becomes: formatKey },
      { field: "choice", becomes: input.choice },
    ],
  });
  return { batchId, jobId };
}
