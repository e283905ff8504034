import type { reportInput } from "@gongbang/domain/overview/overview.input";
import type { z } from "zod";
import { startJob } from "../jobs.ts";
import type { Office } from "../office.ts";
import { unionAsked } from "./count-overview.ts";

/** Starts the overview as a Word report. Refuses with ACCESS.NOT_FOUND. */
export async function startReport(office: Office, { unionId, locale }: z.output<typeof reportInput>) {
  const union = await unionAsked(office, unionId);
  const jobId = await startJob(office, {
    kind: "overview.writeReport",
    task: { unionId: union.id, locale },
    total: 1,
  });
  office.about({ type: "overview", id: union.id, unionPath: union.path });
  return { jobId };
}
