import { type Column, DataTable } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatCount } from "@gongbang/ui/format";
import { Page, PageHeader } from "@gongbang/ui/page";
import { Tag } from "@gongbang/ui/tag";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../shell/crumbs.tsx";
import { api } from "../../../../shell/trpc-server.ts";
import { rowsOf, type UnionRow } from "./union-rows.ts";

/** The union tree, 区 → 街道 or 系统 → 基层工会 → 小组, with how many members each has; a row opens its list. */
export default async function UnionsPage() {
  const [t, unions, counts] = [
    await getTranslations("members.unions"),
    await api.members.unions({}),
    await api.members.unionCounts({}),
  ];
  const rows = rowsOf(unions, new Map(counts.map(({ unionId, count }) => [unionId, count])));
  const columns: Column<UnionRow>[] = [
    {
      key: "name",
      title: t("name"),
      truncate: true,
      cell: ({ name, depth }) => <span style={{ paddingInlineStart: `${depth * 20}px` }}>{name}</span>,
    },
    {
      key: "level",
      title: t("level"),
      cell: ({ level }) => <Tag>{t(`levels.${level}`)}</Tag>,
      hideOnPhone: true,
    },
    {
      key: "own",
      title: t("own"),
      align: "end",
      cell: ({ own }) => (own === 0 ? null : formatCount(own)),
      hideOnPhone: true,
    },
    { key: "all", title: t("all"), align: "end", cell: ({ all }) => (all === 0 ? null : formatCount(all)) },
  ];
  return (
    <Page fill header={<PageHeader title={t("title")} count={t("count", { count: rows.length })} />}>
      <Crumbs items={[{ label: t("title") }]} />
      <DataTable
        fill
        label={t("title")}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/members/unions/${id}`}
        columns={columns}
        empty={<EmptyState title={t("emptyTitle")} />}
      />
    </Page>
  );
}
