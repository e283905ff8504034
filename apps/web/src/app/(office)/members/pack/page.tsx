import { type PackShow, packShows } from "@gongbang/domain/members/pack.input";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Bars } from "@gongbang/ui/bars";
import { TableFooter } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { FilterChip } from "@gongbang/ui/filter-bar";
import { formatCount, formatDay, formatInstant } from "@gongbang/ui/format";
import { Columns, Page, PageHeader, Stack } from "@gongbang/ui/page";
import { Panel } from "@gongbang/ui/panel";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../shell/crumbs.tsx";
import { pageContext } from "../../../../shell/session.ts";
import { api } from "../../../../shell/trpc-server.ts";
import { UnionChoice } from "../union-choice.tsx";
import { BatchesPanel } from "./batches-panel.tsx";
import { BuildPackForm } from "./build-pack-form.tsx";
import { CheckPackForm } from "./check-pack-form.tsx";
import { type Asked, hrefOf, readAsked } from "./pack-address.ts";
import type { Format, Standing } from "./pack-shapes.ts";
import { PackTable } from "./pack-table.tsx";

/** 实名制上报: how the register stands with the national one, the workbooks for it, and what is missing for whom. */
export default async function PackPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const read = readAsked(asked);
  const { formatKey, unionId, show, after } = read;
  const of = { formatKey, ...(unionId && { unionId }) };
  const [t, common, locale, { actor, may }, formats, standing, list, batches] = await Promise.all([
    getTranslations("packs"),
    getTranslations("common"),
    getLocale(),
    pageContext(),
    api.packs.formats({}),
    api.packs.standing(of),
    api.packs.list({ ...of, show, ...(after && { after }) }),
    api.packs.batches(of),
  ]);
  const format = formats.find(({ key }) => key === formatKey);
  if (!format || !actor) return null;
  const state = { format: formatKey, union: unionId };
  const isOpen = format.isInForce;
  return (
    <Page
      header={
        <PageHeader
          title={t("title")}
          count={standing.union.name}
          note={
            standing.checkedAt
              ? t("asOf", {
                  ...{ total: standing.total, ready: standing.ready },
                  at: formatInstant(standing.checkedAt, locale),
                })
              : t("neverChecked")
          }
          actions={
            <>
              {may("member.pack.check") && isOpen && (
                <CheckPackForm formatKey={formatKey} unionId={standing.union.id} />
              )}
              {may("member.pack") && isOpen && (
                <BuildPackForm formatKey={formatKey} unionId={standing.union.id} pending={standing.pending} />
              )}
            </>
          }
          tabs={<Shows state={state} show={show} standing={standing} />}
        />
      }
    >
      <Crumbs items={[{ href: "/members", label: t("register") }, { label: t("title") }]} />
      <Columns
        width="composer"
        side={
          <Stack>
            <BatchesPanel batches={batches} mayMark={may("member.pack.mark")} />
            <MissingPanel format={format} standing={standing} href={hrefOf({ ...state, show: "lacking" })} />
          </Stack>
        }
      >
        <Stack>
          <FormatBar formats={formats} format={format} state={state} show={show} standing={standing} />
          {standing.unchecked > 0 && (
            <AlertBanner tone="warning">{t("unchecked", { count: standing.unchecked })}</AlertBanner>
          )}
          <PackTable
            rows={list.rows}
            format={format}
            empty={<EmptyState title={t(`empty.${show}`)} />}
            footer={
              <TableFooter
                summary={t("shown", { count: list.rows.length })}
                hint={common("list.keysHint")}
                {...(after && { previous: { href: hrefOf({ ...state, show }), label: t("first") } })}
                {...(list.next && {
                  next: {
                    href: hrefOf({ ...state, show, after: `${list.next.path}~${list.next.id}` }),
                    label: common("list.nextPage"),
                  },
                })}
              />
            }
          />
        </Stack>
      </Columns>
    </Page>
  );
}

type FormatBarProps = { formats: Format[]; format: Format; state: State; show: PackShow; standing: Standing };

/** Which form, which union, and where the form is from. */
function FormatBar({ formats, format, state, show, standing }: FormatBarProps) {
  const [t, locale] = [useTranslations("packs"), useLocale()];
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        {formats.map(({ key, name, region }) => (
          <FilterChip key={key} href={hrefOf({ ...state, format: key })} active={key === format.key}>
            {t("format", { name, region })}
          </FilterChip>
        ))}
        <UnionChoice unionId={standing.union.id} action="/members/pack" keep={{ format: format.key, show }} />
      </div>
      <p className="text-meta text-muted">
        {t("formatAbout", { source: format.source, from: formatDay(format.validFrom, "long", locale) })}
      </p>
    </>
  );
}

type State = { format: string; union: string | undefined };

function Shows({ state, show, standing }: { state: State; show: PackShow; standing: Standing }) {
  const t = useTranslations("packs.shows");
  return (
    <TabsNav
      label={t("label")}
      items={packShows.map((each) => ({
        href: hrefOf({ ...state, show: each }),
        label: t(each),
        count: formatCount(standing[each]),
        current: each === show,
      }))}
    />
  );
}

/** Which columns of the form are missing, and for how many. */
function MissingPanel({ format, standing, href }: { format: Format; standing: Standing; href: string }) {
  const t = useTranslations("packs");
  return (
    <Panel title={t("missing")}>
      {standing.lackingBy.length === 0 ? (
        <EmptyState title={t("missingNone")} />
      ) : (
        <Bars
          label={t("missing")}
          items={standing.lackingBy.map(({ column, n }) => ({
            key: column,
            label: format.columns.find(({ key }) => key === column)?.heading ?? column,
            value: n,
            display: formatCount(n),
            href,
          }))}
        />
      )}
    </Panel>
  );
}
