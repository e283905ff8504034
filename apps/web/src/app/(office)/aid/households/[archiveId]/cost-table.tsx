import type { AppRouter } from "@gongbang/api/root";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay, formatYuan } from "@gongbang/ui/format";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { CorrectCostForm } from "./record-cost-form.tsx";

export type Cost = inferRouterOutputs<AppRouter>["costs"]["list"]["costs"][number];
type Props = {
  costs: readonly Cost[];
  people: readonly { value: string; label: string }[];
  mayCorrect: boolean;
};

/** The bills of a household: what others paid, what it paid itself, what was granted of that, and what is left. */
export function CostTable({ costs, people, mayCorrect }: Props) {
  const [t, locale] = [useTranslations("aid.money"), useLocale()];
  const sum = (key: string, title: string, fen: (cost: Cost) => number): Column<Cost> => ({
    ...{ key, title, align: "end", cell: (cost) => formatYuan(fen(cost)) },
  });
  const others = (cost: Cost) =>
    cost.insuranceFen + cost.seriousIllnessFen + cost.commercialFen + cost.mutualAidFen + cost.otherAidFen;
  const columns: Column<Cost>[] = [
    { key: "number", title: t("bill.number"), rowHeader: true, cell: ({ billNumber }) => billNumber },
    {
      key: "person",
      title: t("bill.person"),
      cell: ({ personId }) => people.find(({ value }) => value === (personId ?? ""))?.label ?? null,
    },
    {
      key: "on",
      title: t("bill.on"),
      hideOnPhone: true,
      cell: ({ billedOn }) => formatDay(billedOn, "table", locale),
    },
    sum("total", t("bill.total"), ({ billFen }) => billFen),
    { ...sum("others", t("bill.insurance"), others), title: t("bill.others"), hideOnPhone: true },
    sum("ownPaid", t("bill.ownPaid"), ({ ownPaidFen }) => ownPaidFen),
    sum("aided", t("bill.aided"), ({ aidedFen }) => aidedFen),
    sum("left", t("bill.left"), ({ leftFen }) => leftFen),
  ];
  const correct: Column<Cost> = {
    ...{ key: "correct", title: t("correct"), align: "end" },
    cell: (cost) => <CorrectCostForm cost={cost} people={people} />,
  };
  return (
    <DataTable
      label={t("costs")}
      rows={costs}
      rowKey={({ id }) => id}
      columns={mayCorrect ? [...columns, correct] : columns}
      keys={false}
      empty={<EmptyState title={t("noCosts")} />}
    />
  );
}
