import { approvals } from "@gongbang/db/schema/approvals";
import { mostAtOnce } from "@gongbang/domain/office/approval.input";
import { z } from "zod";
import type { Office } from "../office.ts";
import { viewed } from "./find-approvals.ts";
import { idsToDecide } from "./pick-approvals.ts";

export const approvalCountsOutput = z.object({ mine: z.number(), begun: z.number() });

/** How many items wait for the reader (as many as can be agreed to at once, at most), and how many they brought up. */
export async function countApprovals(office: Office): Promise<z.input<typeof approvalCountsOutput>> {
  const waiting = await idsToDecide(office, { search: "" }, mostAtOnce);
  return { mine: waiting.length, begun: await office.tx.$count(approvals, viewed(office, "begun")) };
}
