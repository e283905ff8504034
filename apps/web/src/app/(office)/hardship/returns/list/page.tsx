import { dayAt } from "@gongbang/domain/kernel/day";
import { listReturnInput } from "@gongbang/domain/overview/return.input";
import { type Column, DataTable, TableFooter } from "@gongbang/ui/data-table";
import { formatCount, formatYuan } from "@gongbang/ui/format";
import { Page, PageHeader } from "@gongbang/ui/page";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { listHref, periodAsked, type ReturnList, returnHref } from "../return-shapes.ts";

type Asked = Record<string, string | undefined>;
type Row = ReturnList["rows"][number];
const rooms = { archive: "/hardship", grant: "/aid/grants", visit: "/aid/visits" } as const;

/** The rows behind a figure of a return. */
export default async function ReturnListPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { union, period: key, after, ...figure } = await searchParams;
  const { now } = await pageContext();
  const { key: period } = periodAsked(key, dayAt(now));
  const asked = { period, figure, ...(union && { unionId: union }), ...(after && { after }) };
  const read = listReturnInput.safeParse(asked);
  if (!read.success || !union) notFound();
  const { figure: of } = read.data;
  const [t, common, list] = [
    await getTranslations("returns"),
    await getTranslations("common"),
    await api.returns.list({ period, figure: of, unionId: union, ...(after && { after }) }),
  ];
  const columns: Column<Row>[] = [
    { key: "name", title: t("list.name"), cell: ({ name }) => name },
    { key: "number", title: t("list.number"), cell: ({ number }) => number },
    { key: "union", title: t("list.union"), cell: ({ unionName }) => unionName, hideOnPhone: true },
    { key: "on", title: t("list.on"), cell: ({ on }) => on },
    {
      key: "yuan",
      title: t("column.yuan"),
      align: "end",
      cell: ({ fen }) => (fen === null ? null : formatYuan(fen)),
    },
  ];
  const here = { union, period };
  return (
    <Page
      fill
      header={
        <PageHeader title={t("list.title")} count={t("list.count", { count: list.count })} note={period} />
      }
    >
      <Crumbs items={[{ href: returnHref(here), label: t("title") }, { label: t("list.title") }]} />
      <DataTable
        fill
        label={t("list.title")}
        rows={list.rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `${rooms[list.of]}/${id}`}
        columns={columns}
        footer={
          <TableFooter
            summary={t("list.shown", { count: formatCount(list.rows.length) })}
            {...(after && { previous: { href: listHref(here, of), label: t("list.first") } })}
            {...(list.next && {
              next: { href: `${listHref(here, of)}&after=${list.next}`, label: common("list.nextPage") },
            })}
          />
        }
      />
    </Page>
  );
}
