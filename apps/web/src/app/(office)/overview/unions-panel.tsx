import { day } from "@gongbang/domain/kernel/day";
import { type NumberList, numberLists } from "@gongbang/domain/overview/number-lists";
import { Bars } from "@gongbang/ui/bars";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatCount, formatPercent, formatYuan } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Panel } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import { openList } from "./open-list.ts";
import { perThousand } from "./overview-aid.ts";
import type { NumberLists, Overview } from "./overview-numbers.ts";

/** The unions one step down, side by side; each opens its own overview, and each number its list. */
export function UnionsPanel({ unions, today }: Pick<Overview, "unions" | "today">) {
  const t = useTranslations("overview");
  const items = unions.map((union) => ({
    key: union.unionId,
    label: union.name,
    value: union.enrolled,
    href: `/overview?union=${union.unionId}`,
    ...figuresOf(union, numberLists({ unionId: union.unionId, today: day(today) })),
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

function figuresOf(union: Overview["unions"][number], lists: NumberLists) {
  const { enrolled, members, helped, paidFen, openTickets, missed } = union;
  return {
    display: <Opens list={lists.inFile}>{formatCount(enrolled)}</Opens>,
    cells: [
      perThousand(union) ?? "—",
      <Link key="members" quiet href={`/members?union=${union.unionId}`}>
        {formatCount(members)}
      </Link>,
      enrolled === 0 ? "—" : <Opens list={lists.helpedInFile}>{formatPercent(helped / enrolled)}</Opens>,
      <Opens key="paid" list={lists.paidThisYear}>
        {formatYuan(paidFen)}
      </Opens>,
      <Opens key="tickets" list={lists.openTickets}>
        {formatCount(openTickets)}
      </Opens>,
      missed > 0 ? <Opens list={lists.missed}>{formatCount(missed)}</Opens> : "—",
    ],
  };
}

const Opens = ({ list, children }: { list: NumberList; children: string }) => (
  <Link quiet href={openList(list)}>
    {children}
  </Link>
);
