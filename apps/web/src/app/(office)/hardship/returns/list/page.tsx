import { dayAt } from "@gongbang/domain/kernel/day";
import { listReturnInput } from "@gongbang/domain/overview/return.input";
import { DataTable, TableFooter } from "@gongbang/ui/data-table";
import { formatCount } from "@gongbang/ui/format";
import { Page, PageHeader } from "@gongbang/ui/page";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { listHref, periodAsked, returnHref } from "../return-shapes.ts";
import { listColumns } from "./list-columns.tsx";

type Asked = Record<string, string | undefined>;
const rooms = {
  archive: "/hardship",
  grant: "/aid/grants",
  visit: "/aid/visits",
  campaign: "/aid/campaigns",
} as const;

/** The rows behind a figure of a return. */
export default async function ReturnListPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { union, period: key, after, ...figure } = await searchParams;
  const { now } = await pageContext();
  const { key: period } = periodAsked(key, dayAt(now));
  const asked = { period, figure, ...(union && { unionId: union }), ...(after && { after }) };
  const read = listReturnInput.safeParse(asked);
  if (!read.success || !union) notFound();
  const { figure: of } = read.data;
  const [t, locale, common, list] = [
    await getTranslations("returns"),
    await getLocale(),
    await getTranslations("common"),
    await api.returns.list({ period, figure: of, unionId: union, ...(after && { after }) }),
  ];
  const note = [
    period,
    ...(of.by === "campaign" || of.by === "collectives" ? [t("list.given", list.sums)] : []),
    ...(of.by === "aid" || of.by === "students" ? [t("list.paid", list.sums)] : []),
  ].join(" · ");
  const here = { union, period };
  return (
    <Page
      fill
      header={
        <PageHeader title={t("list.title")} count={t("list.count", { count: list.count })} note={note} />
      }
    >
      <Crumbs items={[{ href: returnHref(here), label: t("title") }, { label: t("list.title") }]} />
      <DataTable
        fill
        label={t("list.title")}
        rows={list.rows}
        rowKey={({ id }) => id}
        rowHref={({ opens }) => `${rooms[list.of]}/${opens}`}
        columns={listColumns(of, t, locale)}
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
