import type { Simulate } from "@gongbang/domain/aid/plan.input";
import { verdicts } from "@gongbang/domain/hardship/means-test";
import { simulateWayOut } from "@gongbang/domain/hardship/way-out";
import { Refused } from "@gongbang/domain/kernel/decision";
import { z } from "zod";
import { householdFacts, openFile } from "../hardship/reads.ts";
import type { Office } from "../office.ts";

const found = z.object({
  grade: z.enum(verdicts),
  incomeFen: z.number(),
  expenseFen: z.number(),
  netFen: z.number(),
  perHeadFen: z.number(),
});
export const simulatedShape = z.object({
  now: found,
  supposed: found,
  people: z.number(),
  lineFen: z.number(),
  relativeLineFen: z.number(),
  isOut: z.boolean(),
  judgedOn: z.string(),
  graceUntil: z.string().nullable(),
});

/**
 * 脱困测算: what the means test would find if the household's income a head were so much for so many months. It changes
 * nothing. Refuses with PLAN.NO_HOUSEHOLD before the household was written down, with HARDSHIP.RESTRICTED for a file that
 * was closed and nobody gave a reason for, and with ACCESS.NOT_FOUND.
 */
export async function simulateExit(office: Office, { archiveId, reason = "", ...supposing }: Simulate) {
  const { archive, household, lines, means: now } = await householdFacts(office, archiveId);
  openFile(office, archive, reason);
  if (now === null) throw new Refused({ code: "PLAN.NO_HOUSEHOLD" });
  const { perHead: perHeadFen, months, graceMonths } = supposing;
  const asked = { perHeadFen, months, graceMonths };
  const { means: supposed, ...end } = simulateWayOut(household, lines, { asked, on: office.today });
  const { people, lineFen, relativeLineFen } = now;
  return { now, supposed, people, lineFen, relativeLineFen, ...end };
}
