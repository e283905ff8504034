import type { saveReturnInput } from "@gongbang/domain/overview/return.input";
import type { z } from "zod";
import { startJob } from "../jobs.ts";
import { unionInReach } from "../members/reads.ts";
import type { Office } from "../office.ts";

/** Starts writing a return into a workbook. Refuses with ACCESS.NOT_FOUND. */
export async function startReturn(
  office: Office,
  { unionId, period, locale }: z.output<typeof saveReturnInput>,
) {
  const union = await unionInReach(office, unionId ?? office.actor.unionId);
  const task = { unionId: union.id, period: period.key, locale };
  const jobId = await startJob(office, { kind: "overview.saveReturn", task });
  office.about({
    type: "return",
    id: union.id,
    unionPath: union.path,
    changes: [{ field: "period", becomes: period.key }],
  });
  return { jobId };
}
