import type { AidKind } from "@gongbang/domain/codes/aid-kind";
import type { FundSource } from "@gongbang/domain/codes/fund-source";
import { addDays, type Day, yearOf } from "@gongbang/domain/kernel/day";
import { type Fen, fen } from "@gongbang/domain/kernel/money";
import type { funds } from "../../src/schema/aid.ts";
import type { Days } from "./days.ts";
import type { Dice } from "./random.ts";

export type FundRow = Required<typeof funds.$inferInsert>;
/** A fund as the story lays it out. Its budget is set at the end, so that `usedShare` of it went out or is set aside. */
export type FundPlot = {
  row: FundRow;
  usedShare: number;
  amounts: Partial<Record<AidKind, [number, number]>>;
};

type Said = {
  name: string;
  source: FundSource;
  opensOn: Day;
  closesOn: Day;
  householdYearlyCapFen: Fen;
  giver?: string;
  terms?: string;
  usedShare: number;
  /** What is given of each kind, in yuan. */
  amounts: FundPlot["amounts"];
};

/** One is half spent, one nearly exhausted, one closes soon, one is new. */
export function fundPlots(dice: Dice, { today, ago }: Days): FundPlot[] {
  const year = yearOf(today);
  const said: Said[] = [
    {
      name: `中央财政困难职工帮扶资金（${year}年度）`,
      source: "1",
      ...{
        opensOn: ago(330),
        closesOn: addDays(today, 150),
        householdYearlyCapFen: fen(1_740_000),
        usedShare: 0.54,
      },
      amounts: { "10": [1_000, 4_350], "20": [3_000, 9_000] },
    },
    {
      name: "区总工会送温暖专项资金",
      source: "5",
      ...{
        opensOn: ago(300),
        closesOn: addDays(today, 65),
        householdYearlyCapFen: fen(300_000),
        usedShare: 0.975,
      },
      amounts: { "70": [500, 1_000], "60": [800, 2_000] },
    },
    {
      name: "金秋助学资金",
      source: "3",
      ...{
        opensOn: ago(170),
        closesOn: addDays(today, 9),
        householdYearlyCapFen: fen(600_000),
        usedShare: 0.71,
      },
      amounts: { "30": [1_000, 5_000] },
    },
    {
      name: "职工互助慈善捐赠资金",
      source: "7",
      giver: "区慈善协会",
      terms: "用于突发困难和大病职工家庭，每季度向捐赠方反馈使用情况。",
      ...{
        opensOn: ago(8),
        closesOn: addDays(today, 357),
        householdYearlyCapFen: fen(500_000),
        usedShare: 0.06,
      },
      amounts: { "60": [800, 3_000], "20": [2_000, 5_000] },
    },
  ];
  return said.map(({ usedShare, amounts, ...fund }) => {
    const createdAt = new Date(`${fund.opensOn}T09:10:00+08:00`);
    const empty = {
      giver: "",
      terms: "",
      capFen: fen(0),
      spentFen: fen(0),
      reservedFen: fen(0),
      kinds: Object.keys(amounts) as AidKind[],
    };
    return { row: { id: dice.uuid(createdAt.getTime()), ...empty, ...fund, createdAt }, usedShare, amounts };
  });
}
