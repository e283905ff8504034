import { DataTable } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatYuan } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import type { CampaignView, Goods } from "../campaign-shapes.ts";
import { ReceiveGoodsForm, ReturnGoodsForm } from "./keep-goods-form.tsx";

/** The stock: received, handed out, returned, and on the shelf. */
export function GoodsPanel({ campaign }: { campaign: Pick<CampaignView, "id" | "goods" | "mayRun"> }) {
  const t = useTranslations("campaigns.goods");
  const number = (key: "received" | "handedOut" | "returned" | "onHand") =>
    ({ key, title: t(key), align: "end", cell: (goods: Goods) => goods[key] }) as const;
  return (
    <Panel flush title={t("title")} extra={campaign.mayRun && <ReceiveGoodsForm campaignId={campaign.id} />}>
      <DataTable<Goods>
        label={t("title")}
        rows={campaign.goods}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            title: t("name"),
            rowHeader: true,
            cell: ({ name, unit }) => t("named", { name, unit }),
          },
          {
            key: "price",
            title: t("price"),
            align: "end",
            cell: ({ unitPriceFen }) => formatYuan(unitPriceFen),
          },
          number("received"),
          number("handedOut"),
          number("returned"),
          number("onHand"),
          {
            key: "actions",
            title: t("actions"),
            buttons: true,
            cell: (goods) => campaign.mayRun && goods.onHand > 0 && <ReturnGoodsForm goods={goods} />,
          },
        ]}
        empty={<EmptyState title={t("none")} />}
      />
    </Panel>
  );
}
