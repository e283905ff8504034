import { one } from "@gongbang/db/rows";
import { approvalRules } from "@gongbang/db/schema/approvals";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { ProposeRule } from "@gongbang/domain/office/approval.input";
import { and, eq, sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import { isHead } from "./list-rules.ts";

/** Proposes a version. Refuses with RULE.OF_THE_HEAD, RULE.IN_PAST, RULE.WAITS where one of the kind waits already. */
export async function proposeRule(office: Office, { appliesTo, effectiveFrom, reason, lines }: ProposeRule) {
  const { tx, actor, today } = office;
  if (!isHead(office)) throw new Refused({ code: "RULE.OF_THE_HEAD" });
  if (effectiveFrom <= today) throw new Refused({ code: "RULE.IN_PAST" });
  // Two proposals at once: the second one sees the first.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('approval rules', 0))`);
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
