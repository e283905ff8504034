import { addDays } from "@gongbang/domain/kernel/day";
import { fen, plus } from "@gongbang/domain/kernel/money";
import type { medicalCosts } from "../../src/schema/medical-costs.ts";
import type { Chronicle } from "./chronicle.ts";
import type { GrantRow } from "./grants.ts";

export type CostRow = typeof medicalCosts.$inferInsert;

const hospitals = ["北京大学人民医院", "首都医科大学宣武医院", "北京友谊医院", "北京积水潭医院"];
const counts = ["proposed", "approved", "paid", "released", "handedOver"];

/**
 * A bill for every household that was granted medical aid, of which more was paid by itself than it was granted: each of
 * its grants names it.
 */
export function keepCosts({ dice }: Chronicle, grants: GrantRow[]): CostRow[] {
  const medical = Map.groupBy(
    grants.filter(({ kind }) => kind === "20"),
    ({ archiveId }) => archiveId,
  );
  return [...medical.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const given = own.filter(({ status }) => counts.includes(status));
    const aidedFen = given.reduce((sum, { amountFen }) => plus(sum, amountFen), fen(0));
    const id = dice.uuid(Date.parse(`${first.proposedOn}T08:00:00+08:00`));
    for (const grant of own) grant.costId = id;
    const ownPaid = aidedFen + dice.int(200, 9_000) * 100;
    const [insurance, serious] = [ownPaid * 2 + dice.int(1, 900) * 100, dice.int(0, 300) * 1_000];
    const { archiveId, unionId, unionPath, keeperId } = first;
    return {
      ...{ id, archiveId, personId: null, unionId, unionPath, keeperId, aidedFen },
      ...{ billNumber: `BJ${dice.int(10_000_000, 99_999_999)}${own.length}`, hospital: dice.pick(hospitals) },
      billedOn: addDays(first.proposedOn, -dice.int(10, 60)),
      billFen: fen(ownPaid + insurance + serious),
      ...{ insuranceFen: fen(insurance), seriousIllnessFen: fen(serious) },
      ...{ commercialFen: fen(0), mutualAidFen: fen(0), otherAidFen: fen(0) },
    };
  });
}
