import { found, unlessChanged } from "@gongbang/db/rows";
import { approvalRules } from "@gongbang/db/schema/approvals";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { settleRuleInput } from "@gongbang/domain/office/approval.input";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { isHead } from "./list-rules.ts";

export const settledRuleOutput = z.object({ id: z.string(), version: z.number() });

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
