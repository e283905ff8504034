import { unions } from "@gongbang/db/schema/members";
import { returnSnapshots } from "@gongbang/db/schema/returns";
import type { ReturnAsked } from "@gongbang/domain/overview/return.input";
import { differencesOf } from "@gongbang/domain/overview/return-differences";
import {
  executionRate,
  liftedRate,
  type ReturnFigures,
  returnFigures,
} from "@gongbang/domain/overview/return-figures";
import { isOver, type Period } from "@gongbang/domain/overview/return-period";
import { coverReturn, sharedPeriod, shareReturn } from "@gongbang/domain/overview/share-return";
import { and, eq, inArray } from "drizzle-orm";
import { unionInReach } from "../members/reads.ts";
import { namesOf } from "../office/reads.ts";
import type { Office } from "../office.ts";
import { countReturn, mayOpenLists } from "./count-return.ts";
import type { Read } from "./word-return.ts";

type Places = Pick<Office, "tx" | "scope" | "actor">;

/**
 * A return: frozen where its period was, with what has been put right since, else as it stands. Small cells are hidden
 * from whoever may not open the lists; of another union than their own, and of another period than a month, they read no
 * count at all. Refuses with ACCESS.NOT_FOUND.
 */
export async function readReturn(office: Office, { unionId, period }: ReturnAsked): Promise<Read> {
  const { tx, actor, today } = office;
  const union = await unionInReach(office, unionId ?? actor.unionId);
  const now = await countReturn(office, union.path, period);
  const frozen = await frozenReturn(office, union.id, period);
  const isShared = !mayOpenLists(actor, union.path);
  const whole = frozen?.figures ?? now;
  const isTold = union.path === actor.unionPath && period.kind === sharedPeriod;
  const figures = isShared ? sharedFigures(whole, isTold) : whole;
  const names = await namesOf(tx, [frozen?.frozenBy ?? null]);
  const { key, kind, from, until } = period;
  return {
    union: {
      id: union.id,
      name: union.name,
      parentId: union.path === actor.unionPath ? null : union.parentId,
    },
    period: { key, kind, from, until },
    ...{ isOver: isOver(period, today), isShared, figures },
    rates: { lifted: liftedRate(figures), execution: executionRate(figures) },
    unions: await namesBelow(office, figures),
    frozen: frozen && {
      at: frozen.frozenAt.toISOString(),
      by: frozen.frozenBy && (names.get(frozen.frozenBy) ?? null),
      sha256: frozen.sha256,
    },
    // A difference of small numbers would tell them: who may not open the lists hears that there is none to show.
    differences: frozen && !isShared ? differencesOf(frozen.figures, now) : [],
  };
}

const sharedFigures = (whole: ReturnFigures, isTold: boolean): ReturnFigures =>
  isTold ? shareReturn(whole) : coverReturn(whole);

async function frozenReturn({ tx }: Places, unionId: string, { kind, from }: Period) {
  const [row] = await tx
    .select()
    .from(returnSnapshots)
    .where(
      and(
        eq(returnSnapshots.unionId, unionId),
        eq(returnSnapshots.period, kind),
        eq(returnSnapshots.fromOn, from),
      ),
    );
  return row ? { ...row, figures: returnFigures.parse(row.figures) } : null;
}

async function namesBelow({ tx }: Places, { groups }: ReturnFigures) {
  const keys = groups.union.map(({ key }) => key);
  if (keys.length === 0) return [];
  return tx
    .select({ key: unions.path, name: unions.shortName })
    .from(unions)
    .where(inArray(unions.path, keys));
}
