import { decisionOutcomes } from "@gongbang/domain/office/approval";
import { z } from "zod";
import { approvalLine } from "./line-approvals.ts";

const fact = z.union([z.string(), z.number()]).nullable();

const lack = z.looseObject({ code: z.string() });

export const approvalOutput = approvalLine.extend({
  href: z.string(),
  ruleName: z.string().nullable(),
  /** Why nothing is decided today, where a freeze holds. */
  freeze: z.object({ until: z.string(), reason: z.string() }).nullable(),
  mayWithdraw: z.boolean(),
  /** Why this officer may not decide; null where they may. */
  whyNot: lack.nullable(),
  /** Those for whom this officer stands in. */
  absent: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Each fact as it is, and as it was when it was last handed in, where that differs. */
  facts: z.array(z.object({ key: z.string(), value: fact, was: fact, changed: z.boolean() })),
  basis: z.array(
    z.object({
      key: z.string(),
      ok: z.boolean(),
      count: z.number().optional(),
      fen: z.number().optional(),
      day: z.string().optional(),
      text: z.string().optional(),
    }),
  ),
  exceptions: z.array(lack),
  proposedGrade: z.string().nullable(),
  judgesStatement: z.boolean(),
  path: z.array(
    z.object({
      no: z.number(),
      seq: z.number(),
      name: z.string(),
      role: z.string(),
      levels: z.array(z.string()),
      least: z.number(),
      agreed: z.number(),
      blocking: z.boolean(),
      isNow: z.boolean(),
      dueOn: z.string().nullable(),
    }),
  ),
  acts: z.array(
    z.object({
      id: z.string(),
      tierName: z.string(),
      outcome: z.enum(decisionOutcomes),
      byName: z.string(),
      forName: z.string().nullable(),
      toName: z.string().nullable(),
      amountFen: z.number().nullable(),
      grade: z.string().nullable(),
      note: z.string(),
      emergency: z.string().nullable(),
      actedOn: z.string(),
      at: z.string(),
    }),
  ),
});

export type Output = z.input<typeof approvalOutput>;
