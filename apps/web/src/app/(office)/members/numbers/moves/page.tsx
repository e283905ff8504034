import { parseDay } from "@gongbang/domain/kernel/day";
import { membershipStatuses } from "@gongbang/domain/members/membership";
import { moveKinds } from "@gongbang/domain/members/register-figures.input";
import { type Column, DataTable, TableFooter } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../../shell/crumbs.tsx";
import { api, orNotFound } from "../../../../../shell/trpc-server.ts";

type Asked = { union?: string; kind?: string; month?: string; after?: string };
type Row = Awaited<ReturnType<typeof api.registerNumbers.moves>>["rows"][number];

/** The people behind a figure of the growth: who left in a month, and who was transferred. */
export default async function MovesPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { union, after, ...asked } = await searchParams;
  const kind = moveKinds.find((each) => each === asked.kind);
  const month = parseDay(asked.month ?? "");
  if (!kind || !month) notFound();
  const [t, status, common, locale, { rows, next }] = [
    await getTranslations("register-numbers"),
    await getTranslations("members.status"),
    await getTranslations("common"),
    await getLocale(),
    await orNotFound(
      api.registerNumbers.moves({ kind, month, ...(union && { unionId: union }), ...(after && { after }) }),
    ),
  ];
  const stateOf = (row: Row) => membershipStatuses.find((each) => each === row.status);
  const columns: Column<Row>[] = [
    {
      key: "name",
      title: t("name"),
      cell: ({ name, memberId, isOpen }) =>
        isOpen ? <Link href={`/members/${memberId}`}>{name}</Link> : name,
    },
    { key: "mask", title: t("number"), cell: ({ idMask }) => idMask, hideOnPhone: true },
    { key: "from", title: t("from"), cell: ({ fromName }) => fromName },
    {
      key: "to",
      title: t(kind === "left" ? "how" : "to"),
      cell: (row) => {
        const state = stateOf(row);
        return state ? status(state) : row.toName;
      },
    },
    { key: "on", title: t("on"), cell: ({ on }) => formatDay(on, "table", locale) },
  ];
  const title = t("movesTitle", {
    kind: t(`move.${kind}`),
    year: month.slice(0, 4),
    month: String(Number(month.slice(5, 7))),
  });
  const here = new URLSearchParams({ kind, month, ...(union && { union }) });
  return (
    <Page fill header={<PageHeader title={title} />}>
      <Crumbs
        items={[
          { href: "/members", label: t("register") },
          { href: `/members/numbers${union ? `?union=${union}` : ""}`, label: t("title") },
          { label: title },
        ]}
      />
      <DataTable
        fill
        label={title}
        rows={rows}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<EmptyState title={t("noMoves")} />}
        footer={
          <TableFooter
            summary={t("movesShown", { count: rows.length })}
            {...(next && {
              next: { href: `/members/numbers/moves?${here}&after=${next}`, label: common("list.nextPage") },
            })}
          />
        }
      />
    </Page>
  );
}
