import type { AppRouter } from "@gongbang/api/root";
import { figureLinesInput } from "@gongbang/domain/aid/figure.input";
import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { dayAt } from "@gongbang/domain/kernel/day";
import { type Column, DataTable, TableFooter } from "@gongbang/ui/data-table";
import { formatDay, formatYuan } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import type { inferRouterOutputs } from "@trpc/server";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { codeWord } from "~/shell/code-words.ts";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { linesHref, yearIn } from "../figure-address.ts";

type Line = inferRouterOutputs<AppRouter>["figures"]["lines"]["rows"][number];
type Asked = { year?: string; month?: string; source?: string; kind?: string; after?: string };

/** The lines behind one figure: they add up to it. */
export default async function FigureLinesPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { year: said, month, source, kind, after } = await searchParams;
  const [t, common, locale, { now }] = await Promise.all([
    getTranslations("figures"),
    getTranslations("common"),
    getLocale(),
    pageContext(),
  ]);
  const year = yearIn(said, dayAt(now));
  const asked = figureLinesInput.safeParse({
    ...{ year, ...(month && { month: Number(month) }), ...(source && { source }) },
    ...{ ...(kind && { kind }), ...(after && { after: Number(after) }) },
  });
  if (!asked.success) notFound();
  const { rows, totalFen, count, next } = await api.figures.lines(asked.data);
  const here = linesHref(year, {
    source: source ?? null,
    kind: kind ?? null,
    month: month ? Number(month) : null,
  });
  const columns: Column<Line>[] = [
    { key: "on", title: t("on"), cell: (row) => formatDay(row.on, "table", locale) },
    {
      key: "number",
      title: t("number"),
      rowHeader: true,
      cell: (row) => <Link href={`/aid/grants/${row.grantId}`}>{row.number}</Link>,
    },
    { key: "name", title: t("name"), cell: (row) => row.name },
    { key: "union", title: t("union"), hideOnPhone: true, cell: (row) => row.unionName },
    { key: "fund", title: t("fund"), hideOnPhone: true, truncate: true, cell: (row) => row.fundName },
    { key: "kind", title: t("kind"), hideOnPhone: true, cell: (row) => codeWord(aidKind, row.kind, locale) },
    { key: "what", title: t("what"), cell: (row) => t(`movement.${row.movement}`) },
    { key: "amount", title: t("amount"), align: "end", cell: (row) => formatYuan(row.amountFen) },
  ];
  return (
    <Page header={<PageHeader title={t("lines")} note={t("linesNote", { count, total: totalFen })} />}>
      <Crumbs items={[{ href: `/aid/figures?year=${year}`, label: t("title") }, { label: t("lines") }]} />
      <DataTable
        label={t("lines")}
        rows={rows}
        rowKey={({ id }) => String(id)}
        columns={columns}
        footer={
          <TableFooter
            summary={t("shown", { count: rows.length })}
            {...(after && { previous: { href: here, label: common("list.previousPage") } })}
            {...(next && { next: { href: `${here}&after=${next}`, label: common("list.nextPage") } })}
          />
        }
      />
    </Page>
  );
}
