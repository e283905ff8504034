import { grants } from "@gongbang/db/schema/aid";
import { campaignObjects, campaigns } from "@gongbang/db/schema/campaigns";
import { archives, householdMembers } from "@gongbang/db/schema/hardship";
import { unions } from "@gongbang/db/schema/members";
import type { SchoolStage } from "@gongbang/domain/aid/cap";
import { paidOut } from "@gongbang/domain/aid/grant.status";
import { maskName } from "@gongbang/domain/codes/mask";
import type { ReturnFigure } from "@gongbang/domain/overview/return.input";
import { and, between, eq, inArray, type SQL, sql } from "drizzle-orm";
import { underPath } from "../members/reads.ts";
import type { Office } from "../office.ts";
import { type Answer, type Asked, pageOf, shownOf } from "./page-return.ts";

/** What was handed over by campaigns, share by share; of collectives alone where these are asked for. */
export function listGiven(
  { tx }: Office,
  asked: Asked,
  figure: Extract<ReturnFigure, { by: "campaign" | "collectives" }>,
) {
  const { path, period } = asked;
  const { id, name, headcount: persons, goodsValueFen: goodsFen, handedOn: on, campaignId } = campaignObjects;
  const number = sql`coalesce(${archives.number}, ${campaigns.number}, '')`;
  const fen = sql`coalesce(${grants.amountFen}, 0)`;
  const only = figure.by === "campaign" ? figure.key : undefined;
  const listed = tx
    .select(shownOf({ id, number, name }, { on, fen, persons, goodsFen, opens: campaignId }))
    .from(campaignObjects)
    .innerJoin(unions, eq(unions.id, campaignObjects.unionId))
    .leftJoin(campaigns, eq(campaigns.id, campaignId))
    .leftJoin(archives, eq(archives.id, campaignObjects.archiveId))
    .leftJoin(grants, and(eq(grants.id, campaignObjects.grantId), eq(grants.status, "handedOver")))
    .where(
      and(
        underPath(campaignObjects.unionPath, path),
        eq(campaignObjects.state, "handedOver"),
        between(on, period.from, period.until),
        only === undefined ? undefined : eq(campaignId, only),
        figure.by === "collectives" ? eq(campaignObjects.type, "group") : undefined,
      ),
    )
    .as("listed");
  return pageOf(tx, "campaign", listed, asked);
}

/** 金秋助学名单: the students by masked name, with school, schooling, the number of the household, and the amount. */
export async function listStudents(
  { tx }: Office,
  asked: Asked,
  { key }: Extract<ReturnFigure, { by: "students" }>,
): Promise<Answer> {
  const { path, period } = asked;
  const education = sql`${householdMembers.details}->>'education'`;
  const name = sql`coalesce(${householdMembers.name}, ${grants.name})`;
  const listed = tx
    .select(
      shownOf(
        { id: grants.id, number: archives.number, name },
        { on: grants.paidOn, fen: grants.amountFen, school: householdMembers.school, education },
      ),
    )
    .from(grants)
    .innerJoin(unions, eq(unions.id, grants.unionId))
    .innerJoin(archives, eq(archives.id, grants.archiveId))
    .leftJoin(householdMembers, eq(householdMembers.id, grants.personId))
    .where(
      and(
        underPath(grants.unionPath, path),
        eq(grants.kind, "30"),
        inArray(grants.status, [...paidOut]),
        between(grants.paidOn, period.from, period.until),
        key === undefined ? undefined : ofStage(education, key),
      ),
    )
    .as("listed");
  const page = await pageOf(tx, "grant", listed, asked);
  return { ...page, rows: page.rows.map((row) => ({ ...row, name: maskName(row.name) })) };
}

const firstDigits = { university: ["1", "2", "3"], secondary: ["4", "6"] };

/** By the first digit of the schooling, as schoolStageOf reads it; "" is any other, or none. */
function ofStage(education: SQL, key: SchoolStage | ""): SQL {
  const first = sql`left(coalesce(${education}, ''), 1)`;
  const known = key === "" ? [...firstDigits.university, ...firstDigits.secondary] : firstDigits[key];
  return key === "" ? sql`${first} not in ${known}` : sql`${first} in ${known}`;
}
