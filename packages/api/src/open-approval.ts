import { one } from "@gongbang/db/rows";
import { approvalRules, approvals } from "@gongbang/db/schema/approvals";
import { runningTiers } from "@gongbang/domain/office/approval";
import { type ApprovalKind, type Asked, tiersFor } from "@gongbang/domain/office/approval-rule";
import { and, count, eq, lte } from "drizzle-orm";
import { type ApprovalRow, pendingItem } from "./approval-item.ts";
import type { Office } from "./office.ts";

export type Facts = Record<string, string | number | null>;

/** Something that waits for its tiers, as its room brings it up. */
export type Waiting = Asked & {
  kindOf: ApprovalKind;
  id: string;
  number: string;
  name: string;
  unionId: string;
  unionPath: string;
  keeperId: string;
  fundId: string | null;
  /** Who brought it up: they decide nothing on it. */
  proposers: readonly string[];
  /** What is decided on, in words' keys, days and fen: what the next round is compared with. */
  facts: Facts;
};

/** The versions of the rules that are in force on a day. */
export async function rulesInForce({ tx, today }: Pick<Office, "tx" | "today">, kind: ApprovalKind) {
  const { appliesTo, status, effectiveFrom } = approvalRules;
  return tx
    .select()
    .from(approvalRules)
    .where(and(eq(appliesTo, kind), eq(status, "confirmed"), lte(effectiveFrom, today)));
}

/**
 * Brings something before its tiers, with the rules of today: it keeps them whatever the rules become. What waits
 * already goes on waiting as it is. In a freeze it queues. Call it within a command, which says what it is about.
 */
export async function openApproval(
  office: Office,
  thing: Waiting,
  by: { id: string; name: string } = office.actor,
): Promise<ApprovalRow> {
  const waits = await pendingItem(office, thing.id);
  if (waits) return waits;
  const { tx, today } = office;
  const { kindOf, id: subjectId, kind, grade, amountFen, facts, proposers, fundId, ...named } = thing;
  const versions = await rulesInForce(office, kindOf);
  const chosen = tiersFor(versions, { appliesTo: kindOf, on: today, kind, grade, amountFen });
  const { rounds } = one(
    await tx.select({ rounds: count() }).from(approvals).where(eq(approvals.subjectId, subjectId)),
  );
  const { number, name, unionId, unionPath } = named;
  return one(
    await tx
      .insert(approvals)
      .values({
        ...{
          kind: kindOf,
          subjectId,
          number,
          name,
          aidKind: kind,
          grade,
          amountFen,
          fundId,
          unionId,
          unionPath,
        },
        ...{ round: rounds + 1, ruleId: chosen.versionId, ruleName: chosen.name },
        ...{ tiers: runningTiers(chosen.tiers), proposers: [...new Set(proposers)], snapshot: facts },
        ...{ submittedBy: by.id, submitterName: by.name, submittedOn: today, waitingSince: today },
        keeperId: by.id,
        createdAt: office.now,
      })
      .returning(),
  );
}
