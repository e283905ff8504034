import { approvalRules } from "@gongbang/db/schema/approvals";
import { approvalKinds, type RuleLine, ruleLineSchema } from "@gongbang/domain/office/approval-rule";
import { desc } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

export const ruleOutput = z.object({
  id: z.string(),
  version: z.number(),
  appliesTo: z.enum(approvalKinds),
  effectiveFrom: z.string(),
  lines: z.array(z.custom<RuleLine>((line) => ruleLineSchema.safeParse(line).success)),
  reason: z.string(),
  status: z.enum(["proposed", "confirmed", "rejected"]),
  proposerName: z.string(),
  proposedOn: z.string(),
  settlerName: z.string().nullable(),
  settledOn: z.string().nullable(),
  note: z.string().nullable(),
  /** In force today: the last confirmed one whose day has come. */
  inForce: z.boolean(),
  isMine: z.boolean(),
});

export const rulesOutput = z.object({ rows: z.array(ruleOutput), mayChange: z.boolean() });

/** The rules of the federation are changed from its head. */
export const isHead = ({ actor }: Office) => actor.unionPath === "/";

/** Every version of the rules, the newest first. Limit: 200. */
export async function listRules(office: Office): Promise<z.input<typeof rulesOutput>> {
  const rows = await office.tx
    .select()
    .from(approvalRules)
    .orderBy(desc(approvalRules.effectiveFrom), desc(approvalRules.id))
    .limit(200);
  const inForce = approvalKinds.map(
    (kind) =>
      rows.find(
        ({ appliesTo, status, effectiveFrom }) =>
          appliesTo === kind && status === "confirmed" && effectiveFrom <= office.today,
      )?.id,
  );
  return {
    rows: rows.map((row) => ({
      ...row,
      inForce: inForce.includes(row.id),
      isMine: row.proposedBy === office.actor.id,
    })),
    mayChange: isHead(office) && office.actor.roles.includes("manager"),
  };
}
