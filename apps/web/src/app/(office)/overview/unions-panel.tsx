import { Bars } from "@gongbang/ui/bars";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatCount, formatPercent, formatYuan } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import { perThousand } from "./overview-aid.ts";
import type { Overview } from "./overview-numbers.ts";

/** The unions one step down, side by side; each opens its own overview. */
export function UnionsPanel({ unions }: { unions: Overview["unions"] }) {
  const t = useTranslations("overview");
  const items = unions.map((union) => ({
    key: union.unionId,
    label: union.name,
    value: union.enrolled,
    display: formatCount(union.enrolled),
    href: `/overview?union=${union.unionId}`,
    cells: [
      perThousand(union) ?? "—",
      formatCount(union.members),
      union.enrolled === 0 ? "—" : formatPercent(union.helped / union.enrolled),
      formatYuan(union.paidFen),
      formatCount(union.openTickets),
      union.missed > 0 ? formatCount(union.missed) : "—",
    ],
  }));
  return (
    <Panel title={t("byUnion")}>
      {items.length > 0 ? (
        <div className="overflow-x-auto">
          <Bars
            label={t("byUnion")}
            items={items}
            first={[t("unionName"), t("householdsInUse")]}
            heads={[
              t("perThousand"),
              t("base"),
              t("helpedRate"),
              t("paidYuan"),
              t("ticketsOpen"),
              t("missedShort"),
            ]}
          />
        </div>
      ) : (
        <EmptyState title={t("noUnions")} />
      )}
    </Panel>
  );
}
