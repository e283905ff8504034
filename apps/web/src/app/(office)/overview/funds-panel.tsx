import { TrendChart } from "@gongbang/ui/chart";
import { formatWan } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Panel } from "@gongbang/ui/panel";
import { ProgressBar } from "@gongbang/ui/progress-bar";
import { useLocale, useTranslations } from "next-intl";
import type { Overview } from "./overview-numbers.ts";

/** What is left in each fund, and what was paid month by month. */
export function FundsPanel({ aid, months }: { aid: Overview["aid"]; months: string[] }) {
  const [t, locale] = [useTranslations("overview"), useLocale()];
  const paid = (month: string) =>
    aid.byFundAndMonth.filter((row) => row.month === month).reduce((total, { fen }) => total + fen, 0) / 100;
  return (
    <Panel title={t("funds")} extra={<Link href="/aid/funds">{t("all")}</Link>}>
      <ul className="mb-3 flex flex-col gap-2">
        {aid.funds.map((fund) => (
          <li key={fund.id}>
            <Link quiet href={`/aid/funds/${fund.id}`} className="block">
              <ProgressBar
                label={fund.name}
                value={fund.spentFen + fund.reservedFen}
                max={fund.capFen}
                display={t("left", {
                  amount: formatWan(fund.capFen - fund.spentFen - fund.reservedFen, locale),
                })}
              />
            </Link>
          </li>
        ))}
      </ul>
      <TrendChart
        label={t("paidByMonth")}
        categories={months.map((month) => t("month", { month: Number(month.slice(5, 7)) }))}
        height={132}
        unit={t("yuan")}
        series={[{ name: t("paidByMonth"), values: months.map(paid), role: "current", bars: true }]}
      />
    </Panel>
  );
}
