import { overviewInput, reportInput } from "@gongbang/domain/overview/overview.input";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { countOverview } from "./count-overview.ts";
import { overviewOutput } from "./describe-overview.ts";
import { frameShape, readFrame } from "./read-frame.ts";
import { startReport } from "./start-report.ts";

export const overviewRouter = router({
  numbers: may("overview.read").read(overviewInput, overviewOutput, countOverview),
  report: may("overview.report.write").command(reportInput, z.object({ jobId: z.string() }), startReport),
  frame: may("office.frame.read").read(z.strictObject({}).default({}), frameShape, readFrame),
});
