import type { Tx } from "@gongbang/db/open";
import { one } from "@gongbang/db/rows";
import { approvalActs, approvals, delegations, freezes } from "@gongbang/db/schema/approvals";
import { unions } from "@gongbang/db/schema/members";
import { officers } from "@gongbang/db/schema/office";
import type { WorkCalendar } from "@gongbang/domain/kernel/calendar";
import { addDays, type Day } from "@gongbang/domain/kernel/day";
import {
  type Act,
  type ApprovalItem,
  type Approver,
  waitingTiers,
  withoutGone,
} from "@gongbang/domain/office/approval";
import { type Freeze, tierDueOn } from "@gongbang/domain/office/freeze";
import { and, asc, eq, gte, inArray, isNull, lte, sql } from "drizzle-orm";
import type { Office } from "./office.ts";

export type ApprovalRow = typeof approvals.$inferSelect;
export type ActRow = typeof approvalActs.$inferSelect;

/** Every freeze that a term of today could have met: those that ended within the last year, and all that are to come. */
export const freezesNow = ({ tx, today }: Pick<Office, "tx" | "today">): Promise<Freeze[]> =>
  tx
    .select()
    .from(freezes)
    .where(gte(freezes.endsOn, addDays(today, -366)))
    .limit(500);

/** What terms are counted by: read once for a page. */
export const tableNow = async (office: Office) => ({
  freezes: await freezesNow(office),
  calendar: await office.calendar(),
  today: office.today,
});

/** The acts on items, by item, in the order in which they were done. */
export async function actsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, ActRow[]>> {
  const rows =
    ids.length === 0
      ? []
      : await tx
          .select()
          .from(approvalActs)
          .where(inArray(approvalActs.approvalId, [...ids]))
          .orderBy(asc(approvalActs.id));
  return Map.groupBy(rows, ({ approvalId }) => approvalId);
}

/** Items as they wait today, each with the acts on it: nobody is waited for by name who decides there no more. */
export async function withActs<T extends { row: ApprovalRow }>(tx: Tx, found: readonly T[]) {
  const acts = await actsOf(
    tx,
    found.map(({ row }) => row.id),
  );
  const pathOf = await decidersIn(
    tx,
    found.map(({ row }) => row),
  );
  return found.map((each) => {
    const { row } = each;
    const own = acts.get(row.id) ?? [];
    if (row.status !== "pending") return { ...each, acts: own };
    const decides = (id: string) => row.unionPath.startsWith(pathOf.get(id) ?? "nowhere");
    return { ...each, acts: own, row: { ...row, tiers: withoutGone(row.tiers, own.map(actOf), decides) } };
  });
}

/** Of those whom these items wait for by name, who still decides, and at which union. */
async function decidersIn(tx: Tx, rows: readonly ApprovalRow[]): Promise<Map<string, string>> {
  const named = rows.filter(({ status }) => status === "pending").flatMap(({ tiers }) => tiers);
  const ids = [...new Set(named.flatMap(({ officerId }) => officerId ?? []))];
  if (ids.length === 0) return new Map();
  const asked = sql`select id, union_path as path from app.deciders_among(${`{${ids.join(",")}}`}::uuid[])`;
  const deciders = await tx.execute<{ id: string; path: string }>(asked);
  return new Map([...deciders].map(({ id, path }) => [id, path]));
}

const actOf = ({ tierNo: no, outcome, byId, forId }: ActRow): Act => ({ no, outcome, byId, forId });

type Table = { freezes: readonly Freeze[]; calendar: WorkCalendar; today: Day };

/** An item as its rules ask about it, with the day on which each waiting tier's term ends. */
export function itemOf(row: ApprovalRow, rows: readonly ActRow[], { freezes, calendar, today }: Table) {
  const acts = rows.map(actOf);
  const { tiers, proposers, status, waitingSince: since, unionPath } = row;
  const waiting = status === "pending" ? waitingTiers(tiers, acts) : [];
  const dues = waiting.map((tier) => ({
    tier,
    dueOn: tierDueOn({ since, termDays: tier.termDays, unionPath }, freezes, calendar),
  }));
  const overdue = dues.filter(({ dueOn }) => dueOn !== null && dueOn < today).map(({ tier }) => tier.no);
  const item: ApprovalItem = { status, tiers, acts, proposers, overdue };
  return { item, dues };
}

const approver = { id: officers.id, name: officers.name, roles: officers.roles, level: unions.level };

/** This officer as somebody who may stand in a tier. */
export async function approverNow({ tx, actor }: Pick<Office, "tx" | "actor">): Promise<Approver> {
  const { level } = one(
    await tx.select({ level: unions.level }).from(unions).where(eq(unions.id, actor.unionId)),
  );
  return { id: actor.id, roles: actor.roles, level };
}

/** Those who have handed their decisions to this officer for today, as they stand themselves: no chains. */
export const absentNow = ({ tx, actor, today }: Office): Promise<(Approver & { name: string })[]> =>
  tx
    .select(approver)
    .from(delegations)
    .innerJoin(officers, eq(officers.id, delegations.fromId))
    .innerJoin(unions, eq(unions.id, officers.unionId))
    .where(
      and(
        eq(delegations.toId, actor.id),
        isNull(delegations.revokedOn),
        lte(delegations.startsOn, today),
        gte(delegations.endsOn, today),
        eq(officers.status, "active"),
        // What was handed over is what they decide at that union; elsewhere they have given nothing.
        eq(officers.unionId, delegations.unionId),
      ),
    );

/** Whoever agreed at a tier of these things, and on whose behalf: they have a hand in it (domain.md B.3). */
export async function handsOf({ tx }: Pick<Office, "tx">, subjectIds: readonly string[]): Promise<string[]> {
  if (subjectIds.length === 0) return [];
  const acts = await tx
    .selectDistinct({ by: approvalActs.byId, for: approvalActs.forId })
    .from(approvalActs)
    .innerJoin(approvals, eq(approvals.id, approvalActs.approvalId))
    .where(and(inArray(approvals.subjectId, [...subjectIds]), eq(approvalActs.outcome, "agree")));
  return acts.flatMap((act) => (act.for === null ? [act.by] : [act.by, act.for]));
}

/** The item that waits for a thing, held where it is to be decided; null where nothing waits. */
export async function pendingItem(
  { tx }: Pick<Office, "tx">,
  subjectId: string,
): Promise<ApprovalRow | null> {
  const [row] = await tx
    .select()
    .from(approvals)
    .where(and(eq(approvals.subjectId, subjectId), eq(approvals.status, "pending")))
    .for("update");
  return row ?? null;
}
