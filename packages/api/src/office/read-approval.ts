import { found } from "@gongbang/db/rows";
import { funds } from "@gongbang/db/schema/aid";
import { approvals } from "@gongbang/db/schema/approvals";
import { unions } from "@gongbang/db/schema/members";
import { type ApprovalItem, agreedAt, nobodyAgreed } from "@gongbang/domain/office/approval";
import { freezeOn } from "@gongbang/domain/office/freeze";
import { eq } from "drizzle-orm";
import type { ApprovalDesks } from "../approval-desk.ts";
import { withActs } from "../approval-item.ts";
import type { Office } from "../office.ts";
import { compared, lastRound } from "./compare-rounds.ts";
import type { Output } from "./describe-approval.ts";
import { eyesOf, lineOf } from "./line-approvals.ts";

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
    const { row, acts, unionName, fund } = found(await withActs(tx, rows), "approval");
    const shown = await desks[row.kind].show(office, row.subjectId);
    const eyes = await eyesOf(office);
    const { line, item, dues, place } = lineOf(row, acts, eyes);
    const freeze = freezeOn(eyes.table.freezes, row.unionPath, today);
    const isBegun = row.submittedBy === actor.id || row.proposers.includes(actor.id);
    // What is over is shown as it was handed in: the thing itself has gone on since.
    const facts = row.status === "pending" ? shown.facts : row.snapshot;
    return {
      ...{ ...line, unionName, fundName: fund?.name ?? null, href: shown.href, ruleName: row.ruleName },
      fundLeftFen: fund && fund.capFen - fund.spentFen - fund.reservedFen,
      freeze: freeze && { until: freeze.endsOn, reason: freeze.reason },
      mayWithdraw: isBegun && row.status === "pending" && nobodyAgreed(acts),
      whyNot: place.ok ? null : place.refusal,
      absent: eyes.absent.map((other) => ({ id: other.id, name: other.name })),
      facts: compared(facts, await lastRound(office, row)),
      ...{ basis: shown.basis, exceptions: shown.exceptions, proposedGrade: shown.grade },
      judgesStatement: shown.judgesStatement ?? false,
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
