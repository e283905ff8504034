import { found } from "@gongbang/db/rows";
import { unions } from "@gongbang/db/schema/members";
import { Refused } from "@gongbang/domain/kernel/decision";
import { changeOf } from "@gongbang/domain/overview/change";
import { monthsBack, yearStart } from "@gongbang/domain/overview/months";
import { eq } from "drizzle-orm";
import type { Office } from "../office.ts";
import { compareUnions } from "./compare-unions.ts";
import { aidByFundAndMonth, fundBalances, helpedSince } from "./count-money.ts";
import {
  type Counted,
  countArchives,
  countDeadlines,
  countNeglected,
  countTickets,
  countVisits,
} from "./count-office.ts";
import { traceMonths } from "./trace-months.ts";

/** The union whose numbers are asked for. One outside the officer's own refuses with ACCESS.NOT_FOUND. */
async function unionAsked({ tx, actor, scope }: Office, unionId: string | undefined) {
  const asked = unionId ?? actor.unionId;
  const union = found(await tx.select().from(unions).where(eq(unions.id, asked)), "union");
  const reach = scope === "federation" ? "/" : actor.unionPath;
  if (!union.path.startsWith(reach)) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "union" });
  return union;
}

/** Everything the overview shows, of one union and those under it. Money in fen. */
export async function overviewOf(office: Office, { unionId }: { unionId?: string | undefined }) {
  const union = await unionAsked(office, unionId);
  const { tx, today, now } = office;
  const counted: Counted = { tx, path: union.path, today };
  const [from, year] = [monthsBack(today, 12)[0] ?? today, yearStart(today)];
  const months = await traceMonths(counted, from);
  const [last, current] = months.slice(-2);
  return {
    asOf: now.toISOString(),
    today,
    union: {
      id: union.id,
      name: union.name,
      parentId: union.path === office.actor.unionPath ? null : union.parentId,
    },
    archives: { ...(await countArchives(counted)), ...(await countNeglected(counted)) },
    aid: {
      year: await helpedSince(counted, year),
      funds: await fundBalances(tx),
      byFundAndMonth: await aidByFundAndMonth({ tx, path: union.path, from }),
      change: changeOf(current?.paidFen ?? 0, last?.paidFen ?? 0),
    },
    visits: await countVisits(counted),
    tickets: await countTickets(counted),
    deadlines: await countDeadlines(counted),
    months,
    unions: await compareUnions(counted, year),
  };
}
