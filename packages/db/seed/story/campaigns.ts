import { addDays, yearOf } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import type { campaignGoods, campaignObjects, campaigns } from "../../src/schema/campaigns.ts";
import type { Case } from "./archive-walk.ts";
import { type Chronicle, instantOf } from "./chronicle.ts";
import type { FundPlot } from "./funds.ts";
import type { Staff } from "./officers.ts";
import { type Series, seriesNumber } from "./series.ts";

type ObjectRow = typeof campaignObjects.$inferInsert;
export type CampaignRows = {
  campaigns: (typeof campaigns.$inferInsert)[];
  goods: (typeof campaignGoods.$inferInsert)[];
  objects: ObjectRow[];
};
type Told = { files: readonly Case[]; funds: readonly FundPlot[]; staff: Staff; series: Series };

const priceFen = fen(16_800);

/** One campaign of the district is under way: forty households, two collectives, and a shelf that is half empty. */
export function runCampaign(book: Chronicle, { files, funds, staff, series }: Told): CampaignRows {
  const { dice, days } = book;
  const fund = funds.find(({ row }) => row.kinds.includes("70"))?.row;
  if (!fund) return { campaigns: [], goods: [], objects: [] };
  const opensOn = days.workdays(days.ago(15), -1);
  const createdAt = instantOf(book, "campaign", opensOn);
  const newId = () => dice.uuid(createdAt.getTime());
  const [campaignId, goodsId] = [newId(), newId()];
  const { approver } = staff;
  const here = { unionId: approver.unionId, unionPath: approver.unionPath, keeperId: approver.id };
  const inFile = files.filter(({ row }) => row.status === "enrolled").slice(0, 40);
  const said = { campaignId, goodsId, createdAt };
  const households = inFile.map(({ row, filer }, i): ObjectRow => {
    const { id: archiveId, memberId, name, unionId, unionPath, keeperId } = row;
    return {
      ...{ id: newId(), ...said, type: "household", archiveId, memberId, name, unionId, unionPath, keeperId },
      ...{ goodsCount: 1, goodsValueFen: priceFen },
      ...(i % 8 === 5 ? { state: "notDelivered", missReason: "absent", note: "家中无人，已留便条" } : {}),
      ...(i % 2 === 0
        ? {
            ...{ state: "handedOver", handedOn: addDays(opensOn, 1 + (i % 9)), handedBy: filer.id },
            visitors: [filer.name, approver.name],
          }
        : {}),
    };
  });
  const groups = ["环卫作业一队", "快递网点"].map(
    (name, i): ObjectRow => ({
      ...{ id: newId(), ...said, ...here, type: "group", name, headcount: [36, 18][i] ?? 1 },
      ...{ goodsCount: 10, goodsValueFen: fen(priceFen * 10) },
    }),
  );
  const objects = [...households, ...groups];
  const handedOut = objects
    .filter(({ state }) => state === "handedOver")
    .reduce((sum, { goodsCount = 0 }) => sum + goodsCount, 0);
  const year = yearOf(opensOn);
  return {
    campaigns: [
      {
        ...{ id: campaignId, number: seriesNumber(series, `活 ${year}`), name: `${year} 年送温暖慰问` },
        ...{ kind: "warmth", opensOn, closesOn: addDays(days.today, 20), fundId: fund.id, isShared: true },
        ...{ budgetFen: fen(5_000_000), ...here, createdAt },
      },
    ],
    goods: [
      {
        ...{ id: goodsId, campaignId, name: "米面油慰问包", unit: "份", unitPriceFen: priceFen },
        ...{ received: 60, handedOut, returned: 0 },
      },
    ],
    objects,
  };
}
