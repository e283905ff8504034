import type { Day } from "@gongbang/domain/kernel/day";
import { burnDown } from "@gongbang/domain/overview/burn-down";
import { type Overview, type Say, type Section, sum, yuan } from "./word-report.ts";

/** What is left of the funds, and how they were used up. */
export function fundsOf({ aid, today }: Overview, say: Say, month: (of: string) => string): Section {
  const open = aid.funds.filter(({ closesOn }) => closesOn >= `${today.slice(0, 4)}-01-01`);
  const whole = {
    capFen: sum(open.map(({ capFen }) => capFen)),
    spentFen: sum(open.map(({ spentFen }) => spentFen)),
  };
  const points = burnDown(whole, aid.burn, today as Day);
  return {
    heading: say("funds"),
    parts: [
      {
        heads: [say("reportFund"), say("reportCap"), say("reportSpent"), say("reportLeft")],
        rows: open.map(({ name, capFen, spentFen, reservedFen }) => [
          ...[name, yuan(capFen), yuan(spentFen), yuan(capFen - spentFen - reservedFen)],
        ]),
      },
      {
        caption: say("burn.title"),
        chart: {
          kind: "line",
          categories: points.map((point) => month(point.month)),
          series: [
            { name: say("burn.actual"), values: points.map(({ share }) => Math.round(share * 1000) / 10) },
            {
              name: say("burn.planned"),
              values: points.map(({ planned }) => Math.round(planned * 1000) / 10),
              quiet: true,
            },
          ],
        },
      },
    ],
  };
}
