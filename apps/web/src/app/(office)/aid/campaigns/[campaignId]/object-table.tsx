import { objectStates } from "@gongbang/domain/aid/campaign";
import { DataTable } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { FilterChip } from "@gongbang/ui/filter-bar";
import { formatYuan } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Panel } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CampaignView, ObjectRow } from "../campaign-shapes.ts";
import { ObjectState } from "./object-state.tsx";
import { StepObjectForm } from "./step-object-form.tsx";

type Props = {
  rows: readonly ObjectRow[];
  campaign: Pick<CampaignView, "id" | "mayRun" | "mayHandOver" | "state">;
  state: ObjectRow["state"] | undefined;
  mayPropose: boolean;
  footer?: ReactNode;
};

/** The list: who is to have what, and what became of it. */
export function ObjectTable({ rows, campaign, state, mayPropose, footer }: Props) {
  const t = useTranslations("campaigns.objects");
  const may = { ...campaign, mayPropose: mayPropose && campaign.state === "open" };
  return (
    <Panel flush title={t("title")} extra={<StateChips id={campaign.id} state={state} />}>
      <DataTable<ObjectRow>
        label={t("title")}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", title: t("name"), rowHeader: true, cell: (row) => <Name row={row} /> },
          { key: "union", title: t("union"), hideOnPhone: true, cell: ({ unionName }) => unionName },
          { key: "headcount", title: t("headcount"), align: "end", cell: (row) => headcountOf(row) },
          {
            key: "amount",
            title: t("amount"),
            align: "end",
            cell: ({ amountFen }) => (amountFen === 0 ? null : formatYuan(amountFen)),
          },
          { key: "goods", title: t("goods"), cell: (row) => goodsOf(row) },
          { key: "state", title: t("state"), cell: (row) => <ObjectState row={row} /> },
          {
            key: "steps",
            title: t("actions"),
            buttons: true,
            cell: (row) => <StepObjectForm row={row} may={may} />,
          },
        ]}
        empty={<EmptyState title={t("none")}>{t("noneBody")}</EmptyState>}
        footer={footer}
      />
    </Panel>
  );
}

const headcountOf = ({ type, headcount }: ObjectRow) => (type === "group" ? headcount : null);
const goodsOf = ({ goodsName, goodsUnit, goodsCount }: ObjectRow) =>
  goodsName === null ? null : `${goodsName} ${goodsCount} ${goodsUnit ?? ""}`;

function Name({ row: { archiveId, name, type } }: { row: ObjectRow }) {
  const t = useTranslations("campaigns.objects.types");
  return (
    <>
      {archiveId === null ? name : <Link href={`/hardship/${archiveId}`}>{name}</Link>}{" "}
      <span className="text-meta text-muted">{t(type)}</span>
    </>
  );
}

function StateChips({ id, state }: { id: string; state: Props["state"] }) {
  const t = useTranslations("campaigns.objects");
  return (
    <span className="flex flex-wrap gap-1">
      <FilterChip href={`/aid/campaigns/${id}`} active={state === undefined}>
        {t("all")}
      </FilterChip>
      {objectStates.map((each) => (
        <FilterChip key={each} href={`/aid/campaigns/${id}?state=${each}`} active={each === state}>
          {t(`states.${each}`)}
        </FilterChip>
      ))}
    </span>
  );
}
