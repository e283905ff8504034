import { found } from "@gongbang/db/rows";
import { unions } from "@gongbang/db/schema/members";
import { Refused } from "@gongbang/domain/kernel/decision";
import { readableMachines } from "@gongbang/domain/office/standing";
import { changeOf } from "@gongbang/domain/overview/change";
import { monthsBack } from "@gongbang/domain/overview/months";
import { periodOf } from "@gongbang/domain/overview/return-period";
import { eq, sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import { reaches } from "../reach.ts";
import { compareUnions } from "./compare-unions.ts";
import { ageingOf, gradesOf, neglectedOf, statusesOf } from "./count-archives.ts";
import { fundBalances, fundBurn } from "./count-funds.ts";
import { aidByFundAndMonth, aidByKind, helpedIn, type KindRow } from "./count-money.ts";
import type { Counted } from "./count-office.ts";
import { deadlinesOf, ticketsOf } from "./count-tickets.ts";
import { visitsDueOf, visitsMadeOf } from "./count-visits.ts";
import { traceMonths } from "./trace-months.ts";

/** The union whose numbers are asked for. One outside the officer's own refuses with ACCESS.NOT_FOUND. */
export async function unionAsked({ tx, actor, scope }: Office, unionId: string | undefined) {
  const asked = unionId ?? actor.unionId;
  const union = found(await tx.select().from(unions).where(eq(unions.id, asked)), "union");
  if (!reaches({ actor, scope }, union.path)) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "union" });
  return union;
}

/** Everything the overview shows, of one union and those under it: one statement, so of one moment. Money in fen. */
export async function countOverview(office: Office, { unionId }: { unionId?: string | undefined }) {
  const union = await unionAsked(office, unionId);
  const { tx, today, now } = office;
  const counted: Counted = { path: union.path, today, machines: readableMachines(office.actor) };
  const [month, year] = [periodOf("month", today), periodOf("year", today)];
  const twelve = { from: monthsBack(today, 12)[0] ?? today, until: month.until };
  const [n] = await tx
    .select({
      byGrade: gradesOf(counted),
      byStatus: statusesOf(counted),
      neglected: neglectedOf(counted),
      ageing: ageingOf(counted),
      visitsDue: visitsDueOf(counted),
      visitsMade: visitsMadeOf(counted, month),
      tickets: ticketsOf(counted),
      deadlines: deadlinesOf(counted),
      year: helpedIn(counted, year),
      funds: fundBalances(),
      byFundAndMonth: aidByFundAndMonth(counted, twelve.from),
      aid: aidByKind(counted, twelve),
      burn: fundBurn(year.from),
      months: traceMonths(counted, twelve.from),
      unions: compareUnions(counted, year),
    })
    .from(sql`(select) as once`);
  if (!n) throw new Error("a statement without a table answers one row");
  const [last, current] = n.months.slice(-2);
  return {
    asOf: now.toISOString(),
    today,
    union: {
      id: union.id,
      name: union.name,
      parentId: union.path === office.actor.unionPath ? null : union.parentId,
    },
    archives: { byGrade: n.byGrade, byStatus: n.byStatus, ageing: n.ageing, ...n.neglected },
    aid: {
      year: n.year,
      funds: n.funds,
      byFundAndMonth: n.byFundAndMonth,
      byKind: n.aid.flatMap(cellOf),
      sums: n.aid.flatMap(sumOf),
      burn: n.burn,
      change: changeOf(current?.paidFen ?? 0, last?.paidFen ?? 0),
    },
    visits: { ...n.visitsDue, ...n.visitsMade },
    tickets: n.tickets,
    deadlines: n.deadlines,
    months: n.months,
    unions: n.unions,
  };
}

/** What a kind and a source came to in one month. */
const cellOf = ({ kind, source, month, ...of }: KindRow) =>
  kind !== null && source !== null && month !== null ? [{ kind, source, month, ...of }] : [];

/** What they came to in all of the months; and everything together, of no kind. */
const sumOf = ({ month, ...of }: KindRow) => (month === null ? [of] : []);
