import { day } from "@gongbang/domain/kernel/day";
import { burnDown } from "@gongbang/domain/overview/burn-down";
import { TrendChart } from "@gongbang/ui/chart";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatPercent, formatWan } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Panel } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import type { Overview } from "./overview-numbers.ts";

/** How the funds of the year are used up, beside an even use over its months. */
export function BurnPanel({ aid, today }: { aid: Overview["aid"]; today: string }) {
  const [t, locale] = [useTranslations("overview"), useLocale()];
  const open = aid.funds.filter(({ closesOn }) => closesOn >= `${today.slice(0, 4)}-01-01`);
  const add = (key: "capFen" | "spentFen") => open.reduce((sum, fund) => sum + fund[key], 0);
  const points = burnDown({ capFen: add("capFen"), spentFen: add("spentFen") }, aid.burn, day(today));
  const last = points.at(-1);
  return (
    <Panel title={t("burn.title")}>
      {last ? (
        <>
          <p className="text-sub">
            <Link quiet href="/aid/funds">
              <b className="text-figure font-semibold">{formatPercent(last.share)}</b>
            </Link>{" "}
            {t("burn.left", { amount: formatWan(last.leftFen, locale) })}
          </p>
          <TrendChart
            label={t("burn.title")}
            categories={points.map(({ month }) => t("month", { month: Number(month.slice(5, 7)) }))}
            height={132}
            unit="%"
            series={[
              {
                name: t("burn.actual"),
                values: points.map(({ share }) => percent(share)),
                role: "current",
              },
              {
                name: t("burn.planned"),
                values: points.map(({ planned }) => percent(planned)),
                role: "previous",
              },
            ]}
          />
        </>
      ) : (
        <EmptyState title={t("burn.none")} />
      )}
    </Panel>
  );
}

const percent = (share: number) => Math.round(share * 1000) / 10;
