import { TrendChart } from "@gongbang/ui/chart";
import { Panel } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import type { Overview } from "./overview-numbers.ts";

/** Twelve months: what came in, and who was visited. */
export function TrendPanel({ months }: { months: Overview["months"] }) {
  const t = useTranslations("overview");
  const categories = months.map(({ month }) => t("month", { month: Number(month.slice(5, 7)) }));
  return (
    <Panel title={t("trend")}>
      <TrendChart
        label={t("trend")}
        categories={categories}
        height={232}
        series={[
          { name: t("ticketsReceived"), values: months.map(({ tickets }) => tickets), role: "current" },
          { name: t("visitsMade"), values: months.map(({ visits }) => visits), role: "previous" },
        ]}
      />
    </Panel>
  );
}
