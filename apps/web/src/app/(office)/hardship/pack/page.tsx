import { nationalAidPack } from "@gongbang/domain/codes/aid-pack";
import { archivePackShows } from "@gongbang/domain/hardship/archive-pack.input";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { TableFooter } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatCount, formatInstant } from "@gongbang/ui/format";
import { Columns, Page, PageHeader, Stack } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { UnionChoice } from "../../members/union-choice.tsx";
import { BatchesPanel } from "./batches-panel.tsx";
import { BuildPackForm } from "./build-pack-form.tsx";
import { CheckPackForm } from "./check-pack-form.tsx";
import { type Asked, hrefOf, readAsked } from "./pack-shapes.ts";
import { PackTable } from "./pack-table.tsx";

/** 帮扶系统上报: how the archives stand with the national aid system, the workbooks for it, and what has changed since. */
export default async function ArchivePackPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const { unionId, show, after } = readAsked(asked);
  const of = unionId ? { unionId } : {};
  const [t, common, locale, { may }, standing, list, batches] = [
    await getTranslations("archive-pack"),
    await getTranslations("common"),
    await getLocale(),
    await pageContext(),
    await api.archivePacks.standing(of),
    await api.archivePacks.list({ ...of, show, ...(after && { after }) }),
    await api.archivePacks.batches(of),
  ];
  const state = { union: unionId };
  const { counts, checkedAt, union } = standing;
  return (
    <Page
      header={
        <PageHeader
          title={t("title")}
          count={union.name}
          note={checkedAt ? t("asOf", { at: formatInstant(checkedAt, locale) }) : t("neverChecked")}
          actions={
            <>
              {may("hardship.pack.check") && <CheckPackForm unionId={union.id} />}
              {may("hardship.pack") && <BuildPackForm unionId={union.id} pending={counts.pending} />}
            </>
          }
          tabs={
            <TabsNav
              label={t("shows.label")}
              items={archivePackShows.map((each) => ({
                href: hrefOf({ ...state, show: each }),
                label: t(`shows.${each}`),
                count: formatCount(counts[each]),
                current: each === show,
              }))}
            />
          }
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      <Columns width="composer" side={<BatchesPanel batches={batches} mayMark={may("hardship.pack.mark")} />}>
        <Stack>
          <UnionChoice unionId={union.id} action="/hardship/pack" keep={{ show }} />
          <p className="text-meta text-muted">{t("source", { source: nationalAidPack.source })}</p>
          {standing.unchecked > 0 && (
            <AlertBanner tone="warning">{t("unchecked", { count: standing.unchecked })}</AlertBanner>
          )}
          <PackTable
            rows={list.rows}
            empty={<EmptyState title={t(`empty.${show}`)} />}
            footer={
              <TableFooter
                summary={t("shown", { count: list.rows.length })}
                {...(after && { previous: { href: hrefOf({ ...state, show }), label: t("first") } })}
                {...(list.next && {
                  next: {
                    href: hrefOf({ ...state, show, after: list.next }),
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
