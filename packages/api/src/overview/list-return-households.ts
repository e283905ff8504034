import { archives } from "@gongbang/db/schema/hardship";
import { members, unions } from "@gongbang/db/schema/members";
import type { ReturnFigure } from "@gongbang/domain/overview/return.input";
import { liftedBy } from "@gongbang/domain/overview/return-figures";
import type { Period } from "@gongbang/domain/overview/return-period";
import { and, between, eq, gt, gte, inArray, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { underPath } from "../members/reads.ts";
import type { Office } from "../office.ts";
import { type Asked, pageOf, shownOf } from "./page-return.ts";

/** The households behind a figure, in the order of their archives. */
export function listHouseholds({ tx }: Office, asked: Asked) {
  const { path, period, figure } = asked;
  const listed = tx
    .select(shownOf(archives, { on: onOf(figure) }))
    .from(archives)
    .innerJoin(unions, eq(unions.id, archives.unionId))
    .innerJoin(members, eq(members.id, archives.memberId))
    .where(
      and(
        underPath(archives.unionPath, path),
        lte(archives.enrolledOn, period.until),
        behind(figure, path, period),
      ),
    )
    .as("listed");
  return pageOf(tx, "archive", listed, asked);
}

const onOf = ({ by }: ReturnFigure) =>
  by === "exited" || by === "lifted" ? archives.closedOn : archives.enrolledOn;

/** The households behind a figure, by the rules of app.count_return. */
function behind(figure: ReturnFigure, path: string, { from, until }: Period): SQL | undefined {
  const standing = or(isNull(archives.closedOn), gt(archives.closedOn, until));
  const living = or(isNull(archives.closedOn), gte(archives.closedOn, from));
  const left = between(archives.closedOn, from, until);
  switch (figure.by) {
    case "atStart":
      return and(lt(archives.enrolledOn, from), living);
    case "joined":
      return gte(archives.enrolledOn, from);
    case "exited":
      return and(left, figure.key === undefined ? undefined : eq(archives.exitCode, figure.key as never));
    case "lifted":
      return and(left, inArray(archives.exitCode, [...liftedBy]));
    case "grade":
    case "cause":
    case "unit":
    case "union":
      return and(standing, grouped(figure, path));
    default:
      return standing;
  }
}

function grouped(figure: Extract<ReturnFigure, { key: string }>, path: string): SQL | undefined {
  const is = (column: SQL) => sql`coalesce(${column}, '') = ${figure.key}`;
  if (figure.by === "grade") return is(sql`${archives.grade}`);
  if (figure.by === "cause") return is(sql`${archives.mainCause}`);
  if (figure.by === "unit") return is(sql`${members.unitCategory}`);
  // The union itself, without those under it, is counted under its own path.
  return figure.key === path ? eq(archives.unionPath, path) : underPath(archives.unionPath, figure.key);
}
