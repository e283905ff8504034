import { DataTable } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatYuan } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import type { CampaignView, UnionShare } from "../campaign-shapes.ts";

type Props = { shares: readonly UnionShare[]; sum: CampaignView["sum"] };

/** How far each union is; households and persons are counted apart, and a collective counts its persons. */
export function ShareTable({ shares, sum }: Props) {
  const t = useTranslations("campaigns.share");
  const all: UnionShare = { ...sum, unionId: "sum", unionName: t("sum") };
  const number = (key: "objects" | "notDelivered" | "households" | "persons") =>
    ({ key, title: t(key), align: "end", cell: (share: UnionShare) => share[key] }) as const;
  return (
    <Panel flush title={t("title")}>
      <DataTable<UnionShare>
        label={t("title")}
        rows={shares.length > 1 ? [...shares, all] : shares}
        rowKey={({ unionId }) => unionId}
        columns={[
          { key: "union", title: t("union"), rowHeader: true, cell: ({ unionName }) => unionName },
          number("objects"),
          {
            key: "handedOver",
            title: t("handedOver"),
            align: "end",
            cell: ({ handedOver, objects }) =>
              t("percent", {
                handedOver,
                percent: objects === 0 ? 0 : Math.floor((handedOver * 100) / objects),
              }),
          },
          number("notDelivered"),
          number("households"),
          number("persons"),
          { key: "money", title: t("money"), align: "end", cell: ({ moneyFen }) => formatYuan(moneyFen) },
          { key: "goods", title: t("goods"), align: "end", cell: ({ goodsFen }) => formatYuan(goodsFen) },
        ]}
        empty={<EmptyState title={t("none")} />}
      />
    </Panel>
  );
}
