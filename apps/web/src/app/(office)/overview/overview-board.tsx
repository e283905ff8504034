// Drawn from bare figures on both sides: as finished elements its panels would travel twice as far.
"use client";
import { day } from "@gongbang/domain/kernel/day";
import { numberLists } from "@gongbang/domain/overview/number-lists";
import { Later } from "@gongbang/ui/later";
import { Stack } from "@gongbang/ui/page";
import { PanelSkeleton } from "@gongbang/ui/skeleton";
import { BurnPanel } from "./burn-panel.tsx";
import { FundsPanel } from "./funds-panel.tsx";
import { HeadlineFigures } from "./headline-figures.tsx";
import { KindsPanel } from "./kinds-panel.tsx";
import { NeglectPanel } from "./neglect-panel.tsx";
import type { Overview } from "./overview-numbers.ts";
import { ProgressPanel } from "./progress-panel.tsx";
import { RiskPanel } from "./risk-panel.tsx";
import { StreetMap } from "./street-map.tsx";
import { TrendPanel } from "./trend-panel.tsx";
import { UnionsPanel } from "./unions-panel.tsx";

/** The numbers of one union and all under it, from the headlines down to kind by month; each opens its list. */
export function OverviewBoard({ overview }: { overview: Overview }) {
  const { archives, aid, deadlines, tickets, union, today } = overview;
  const lists = numberLists({ unionId: union.id, today: day(today) });
  const months = overview.months.map(({ month }) => month);
  const hasStreets = overview.unions.some(({ streetCode }) => streetCode !== null);
  return (
    <Stack>
      <HeadlineFigures overview={overview} />
      <Later fallback={<PanelSkeleton />}>
        <div className="grid gap-3 md:grid-cols-3 md:grid-rows-[auto_1fr]">
          <div className="min-w-0 md:col-span-2 md:row-span-2">
            <UnionsPanel {...overview} />
          </div>
          <TrendPanel months={overview.months} />
          <FundsPanel aid={aid} months={months} />
        </div>
        <div className="grid gap-3 md:grid-cols-3">
          <ProgressPanel byStatus={archives.byStatus} byGrade={archives.byGrade} lists={lists} />
          <RiskPanel deadlines={deadlines} tickets={tickets} archives={archives} lists={lists} />
          <NeglectPanel archives={archives} lists={lists} />
          <BurnPanel aid={aid} today={today} />
          {hasStreets && <StreetMap {...overview} />}
        </div>
        <KindsPanel aid={aid} months={months} lists={lists} />
      </Later>
    </Stack>
  );
}
