import type { AppRouter } from "@gongbang/api/root";
import type { ChangeStatus } from "@gongbang/domain/members/change.status";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { StatusPill, type Tone } from "@gongbang/ui/status-pill";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Row = inferRouterOutputs<AppRouter>["changes"]["list"]["rows"][number];

/** The colour of each state; the word beside it is what counts. */
export const changeTones: Record<ChangeStatus, Tone> = {
  pending: "warning",
  approved: "success",
  rejected: "danger",
  withdrawn: "neutral",
};

/** Change requests, each leading to its page. */
export function ChangeTable({ rows, empty, footer }: { rows: Row[]; empty: ReactNode; footer: ReactNode }) {
  const t = useTranslations("changes");
  return (
    <DataTable
      fill
      label={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/members/changes/${id}`}
      columns={useColumns()}
      empty={empty}
      footer={footer}
    />
  );
}

function useColumns(): Column<Row>[] {
  const t = useTranslations("changes.columns");
  const field = useTranslations("changes.field");
  const states = useTranslations("machines.members.change.states");
  return [
    { key: "name", title: t("name"), rowHeader: true, cell: ({ name }) => name },
    { key: "fields", title: t("fields"), cell: ({ fields }) => fields.map((each) => field(each)).join(" ") },
    { key: "reason", title: t("reason"), cell: ({ reason }) => reason, truncate: true },
    { key: "union", title: t("union"), cell: ({ unionName }) => unionName, hideOnPhone: true },
    { key: "requester", title: t("requester"), cell: ({ requesterName }) => requesterName },
    { key: "on", title: t("on"), cell: ({ requestedOn }) => requestedOn },
    {
      key: "status",
      title: t("status"),
      cell: ({ status }) => <StatusPill tone={changeTones[status]}>{states(status)}</StatusPill>,
    },
    { key: "decider", title: t("decider"), cell: ({ deciderName }) => deciderName, hideOnPhone: true },
  ];
}
