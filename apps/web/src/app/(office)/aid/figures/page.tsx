import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { fundSource } from "@gongbang/domain/codes/fund-source";
import { dayAt } from "@gongbang/domain/kernel/day";
import { EmptyState } from "@gongbang/ui/empty-state";
import { FilterChip } from "@gongbang/ui/filter-bar";
import { formatCount, formatInstant, formatYuan } from "@gongbang/ui/format";
import { Page, PageHeader } from "@gongbang/ui/page";
import { Panel } from "@gongbang/ui/panel";
import { StatCard, StatStrip } from "@gongbang/ui/stat-card";
import { getLocale, getTranslations } from "next-intl/server";
import { codeWord } from "~/shell/code-words.ts";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { CarryTable } from "./carry-table.tsx";
import { linesHref, yearIn } from "./figure-address.ts";
import { type Figure, FigureTable } from "./figure-table.tsx";

/** 资金统计: what left the funds in a year; a figure that cannot be opened is not shown. */
export default async function FiguresPage({ searchParams }: { searchParams: Promise<{ year?: string }> }) {
  const { year: said } = await searchParams;
  const [t, locale, { now }] = await Promise.all([getTranslations("figures"), getLocale(), pageContext()]);
  const thisYear = yearIn(undefined, dayAt(now));
  const year = yearIn(said, dayAt(now));
  const [{ figures, asOf }, { rows: carried }] = [
    await api.figures.year({ year }),
    await api.figures.carry({ year }),
  ];
  const total = figures.find(({ source, kind, month }) => source === null && kind === null && month === null);
  const hrefOf = (figure: Figure) => linesHref(year, figure);
  const source = {
    key: "source",
    title: t("source"),
    cell: (row: Figure) => codeWord(fundSource, row.source, locale) ?? "",
  };
  const kind = {
    key: "kind",
    title: t("kind"),
    cell: (row: Figure) => codeWord(aidKind, row.kind, locale) ?? <b className="font-semibold">{t("all")}</b>,
  };
  const month = {
    key: "month",
    title: t("month"),
    cell: (row: Figure) => t("monthOf", { month: row.month ?? 0 }),
  };
  const bySource = figures.filter((row) => row.month === null && row.source !== null);
  const byMonth = figures.filter((row) => row.month !== null && row.source === null && row.kind === null);
  return (
    <Page
      header={
        <PageHeader
          title={t("title")}
          count={t("year", { year: String(year) })}
          note={t("note", { at: formatInstant(asOf, locale) })}
          actions={[thisYear - 2, thisYear - 1, thisYear].map((each) => (
            <FilterChip key={each} href={`/aid/figures?year=${each}`} active={each === year}>
              {t("year", { year: String(each) })}
            </FilterChip>
          ))}
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      {total === undefined || bySource.length === 0 ? (
        <Panel>
          <EmptyState title={t("empty")} />
        </Panel>
      ) : (
        <>
          <StatStrip>
            <StatCard label={t("total")} value={formatYuan(total.amountFen)} href={hrefOf(total)} />
            <StatCard label={t("households")} value={formatCount(total.households)} />
            <StatCard label={t("people")} value={formatCount(total.people)} />
            <StatCard label={t("times")} value={formatCount(total.times)} />
          </StatStrip>
          <h2 className="text-head font-semibold">{t("bySource")}</h2>
          <FigureTable
            label={t("bySource")}
            rows={bySource.toSorted(byPlace)}
            heads={[source, kind]}
            hrefOf={hrefOf}
          />
          <h2 className="text-head font-semibold">{t("byMonth")}</h2>
          <FigureTable
            label={t("byMonth")}
            rows={byMonth.toSorted(byPlace)}
            heads={[month]}
            hrefOf={hrefOf}
          />
        </>
      )}
      {carried.length > 0 && (
        <>
          <h2 className="text-head font-semibold">{t("carry.title")}</h2>
          <p className="text-sub text-muted">{t("carry.note")}</p>
          <CarryTable year={year} rows={carried} />
        </>
      )}
    </Page>
  );
}

/** By source and kind, a source's own total before its kinds; the months in their order. */
const placeOf = ({ source, kind, month }: Figure) =>
  `${source ?? ""} ${kind ?? ""} ${String(month ?? 0).padStart(2, "0")}`;
const byPlace = (a: Figure, b: Figure) => (placeOf(a) < placeOf(b) ? -1 : 1);
