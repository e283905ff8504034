import { found, one, unlessChanged } from "@gongbang/db/rows";
import { approvalRules } from "@gongbang/db/schema/approvals";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { ProposeRule, settleRuleInput } from "@gongbang/domain/office/approval.input";
import { approvalKinds, type RuleLine, ruleLineSchema } from "@gongbang/domain/office/approval-rule";
import { and, desc, eq } from "drizzle-orm";
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
export const settledRuleOutput = z.object({ id: z.string(), version: z.number() });

/** The rules of the federation are changed from its head. */
const isHead = ({ actor }: Office) => actor.unionPath === "/";

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

/** Proposes a version. Refuses with RULE.OF_THE_HEAD, RULE.IN_PAST, RULE.WAITS where one of the kind waits already. */
export async function proposeRule(office: Office, { appliesTo, effectiveFrom, reason, lines }: ProposeRule) {
  const { tx, actor, today } = office;
  if (!isHead(office)) throw new Refused({ code: "RULE.OF_THE_HEAD" });
  if (effectiveFrom <= today) throw new Refused({ code: "RULE.IN_PAST" });
  const [waits] = await tx
    .select({ id: approvalRules.id })
    .from(approvalRules)
    .where(and(eq(approvalRules.appliesTo, appliesTo), eq(approvalRules.status, "proposed")))
    .limit(1);
  if (waits) throw new Refused({ code: "RULE.WAITS" });
  const row = one(
    await tx
      .insert(approvalRules)
      .values({
        ...{ appliesTo, effectiveFrom, lines, reason },
        ...{ proposedBy: actor.id, proposerName: actor.name, proposedOn: today },
      })
      .returning({ id: approvalRules.id, version: approvalRules.version }),
  );
  const changes = [{ field: "effectiveFrom", becomes: effectiveFrom }];
  office.about({ type: "approvalRule", id: row.id, unionPath: "/", changes, reason });
  return row;
}

type Settling = z.output<typeof settleRuleInput>;

/** A second person confirms a version, or turns it down. Refuses with RULE.OF_THE_HEAD, RULE.PROPOSED_BY_YOU, RULE.SETTLED. */
export async function settleRule(office: Office, { id, version, outcome, note }: Settling) {
  const { tx, actor, today } = office;
  if (!isHead(office)) throw new Refused({ code: "RULE.OF_THE_HEAD" });
  const row = found(
    await tx.select().from(approvalRules).where(eq(approvalRules.id, id)).for("update"),
    "approvalRule",
  );
  if (row.version !== version) throw new Refused({ code: "EDIT.CONFLICT" });
  if (row.status !== "proposed") throw new Refused({ code: "RULE.SETTLED" });
  if (row.proposedBy === actor.id) throw new Refused({ code: "RULE.PROPOSED_BY_YOU" });
  const status = outcome === "confirm" ? ("confirmed" as const) : ("rejected" as const);
  const settled = { settledBy: actor.id, settlerName: actor.name, settledOn: today, note };
  const stored = await tx
    .update(approvalRules)
    .set({ status, ...settled, version: version + 1 })
    .where(and(eq(approvalRules.id, id), eq(approvalRules.version, version)))
    .returning({ id: approvalRules.id, version: approvalRules.version });
  const changes = [{ field: "status", was: row.status, becomes: status }];
  office.about({ type: "approvalRule", id, unionPath: "/", changes, ...(note && { reason: note }) });
  return unlessChanged(stored);
}
