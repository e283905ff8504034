import { carryLinesInput } from "@gongbang/domain/aid/figure.input";
import { fundSource } from "@gongbang/domain/codes/fund-source";
import { dayAt } from "@gongbang/domain/kernel/day";
import { Page, PageHeader } from "@gongbang/ui/page";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { codeWord } from "~/shell/code-words.ts";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { carryHref, yearIn } from "../figure-address.ts";
import { CarryLineTable } from "./carry-line-table.tsx";

type Asked = { year?: string; source?: string; column?: string; after?: string };

/** The lines behind one figure of what a source carries over: they add up to it. */
export default async function CarryLinesPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { year: said, after, ...place } = await searchParams;
  const [t, locale, { now }] = await Promise.all([getTranslations("figures"), getLocale(), pageContext()]);
  const year = yearIn(said, dayAt(now));
  const asked = carryLinesInput.safeParse({ year, ...place, ...(after && { after: Number(after) }) });
  if (!asked.success) notFound();
  const { source, column } = asked.data;
  const { rows, totalFen, count, next } = await api.figures.carryLines(asked.data);
  const here = carryHref(year, source, column);
  const words = `${codeWord(fundSource, source, locale)} · ${t("year", { year: String(year) })} · ${t(`carry.${column}`)}`;
  return (
    <Page header={<PageHeader title={words} note={t("linesNote", { count, total: totalFen })} />}>
      <Crumbs items={[{ href: `/aid/figures?year=${year}`, label: t("title") }, { label: t("lines") }]} />
      <CarryLineTable
        rows={rows}
        first={after ? here : undefined}
        next={next === null ? undefined : `${here}&after=${next}`}
      />
    </Page>
  );
}
