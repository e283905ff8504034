import { found } from "@gongbang/db/rows";
import { funds } from "@gongbang/db/schema/aid";
import { approvals } from "@gongbang/db/schema/approvals";
import { unions } from "@gongbang/db/schema/members";
import { type ApprovalItem, agreedAt, decisionOutcomes } from "@gongbang/domain/office/approval";
import { freezeOn } from "@gongbang/domain/office/freeze";
import { and, desc, eq, lt } from "drizzle-orm";
import { z } from "zod";
import type { ApprovalDesks } from "../approval-desk.ts";
import { actsOf } from "../approval-item.ts";
import type { Office } from "../office.ts";
import { approvalLine, eyesOf, lineOf } from "./list-approvals.ts";

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

type Output = z.input<typeof approvalOutput>;

/** One item: what is decided on and what has changed since it was last handed in, what it rests on, and who said what. */
export const readApproval =
  (desks: ApprovalDesks) =>
  async (office: Office, { id }: { id: string }): Promise<Output> => {
    const { tx, actor, today } = office;
    const rows = await tx
      .select({ row: approvals, unionName: unions.shortName, fund: funds })
      .from(approvals)
      .innerJoin(unions, eq(unions.id, approvals.unionId))
      .leftJoin(funds, eq(funds.id, approvals.fundId))
      .where(eq(approvals.id, id));
    const { row, unionName, fund } = found(rows, "approval");
    const shown = await desks[row.kind].show(office, row.subjectId);
    const eyes = await eyesOf(office);
    const acts = (await actsOf(tx, [id])).get(id) ?? [];
    const { line, item, dues, place } = lineOf(row, acts, eyes);
    const freeze = freezeOn(eyes.table.freezes, row.unionPath, today);
    const isBegun = row.submittedBy === actor.id || row.proposers.includes(actor.id);
    // What is over is shown as it was handed in: the thing itself has gone on since.
    const facts = row.status === "pending" ? shown.facts : row.snapshot;
    return {
      ...{ ...line, unionName, fundName: fund?.name ?? null, href: shown.href, ruleName: row.ruleName },
      fundLeftFen: fund && fund.capFen - fund.spentFen - fund.reservedFen,
      freeze: freeze && { until: freeze.endsOn, reason: freeze.reason },
      mayWithdraw: isBegun && row.status === "pending" && acts.length === 0,
      whyNot: place.ok ? null : place.refusal,
      absent: eyes.absent.map((other) => ({ id: other.id, name: other.name })),
      facts: compared(facts, await lastRound(office, row)),
      ...{ basis: shown.basis, exceptions: shown.exceptions, proposedGrade: shown.grade },
      path: pathOf(item, dues),
      acts: acts.map(({ at, ...act }) => ({ ...act, at: at.toISOString() })),
    };
  };

type Dues = ReturnType<typeof lineOf>["dues"];

const pathOf = ({ tiers, acts }: ApprovalItem, dues: Dues): Output["path"] =>
  tiers.map(({ no, seq, name, role, levels, least, blocking }) => {
    const now = dues.find(({ tier }) => tier.no === no);
    const agreed = agreedAt(acts, no).length;
    return {
      ...{ no, seq, name, role, levels, least, blocking, agreed },
      isNow: now !== undefined,
      dueOn: now?.dueOn ?? null,
    };
  });

type Facts = Record<string, string | number | null>;

const compared = (now: Facts, was: Facts | null): Output["facts"] =>
  Object.entries(now).map(([key, value]) => {
    const before = was?.[key] ?? null;
    const changed = was !== null && before !== value;
    return { key, value, was: changed ? before : null, changed };
  });

/** The facts of the round before this one; null in the first. */
async function lastRound({ tx }: Office, { subjectId, round }: { subjectId: string; round: number }) {
  const [before] = await tx
    .select({ snapshot: approvals.snapshot })
    .from(approvals)
    .where(and(eq(approvals.subjectId, subjectId), lt(approvals.round, round)))
    .orderBy(desc(approvals.round))
    .limit(1);
  return before?.snapshot ?? null;
}
