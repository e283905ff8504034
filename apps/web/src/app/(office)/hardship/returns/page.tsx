import { dayAt } from "@gongbang/domain/kernel/day";
import { periodKinds } from "@gongbang/domain/overview/return-period";
import { sharedPeriod } from "@gongbang/domain/overview/share-return";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { FilterChip } from "@gongbang/ui/filter-bar";
import { formatInstant } from "@gongbang/ui/format";
import { Page, PageHeader, Stack } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api, orNotFound } from "~/shell/trpc-server.ts";
import { AidTable } from "./aid-table.tsx";
import { DifferencesPanel } from "./differences-panel.tsx";
import { FilePanel } from "./file-panel.tsx";
import { FreezeReturnForm } from "./freeze-return-form.tsx";
import { GivenPanels } from "./given-panels.tsx";
import { type Asked, choices, periodAsked, returnHref } from "./return-shapes.ts";
import { SaveReturnForm } from "./save-return-form.tsx";

/** 上报统计: what goes up for a period, frozen at its end; every figure opens its list. */
export default async function ReturnsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { union, period: key } = await searchParams;
  const { may, now } = await pageContext();
  const today = dayAt(now);
  const asked = periodAsked(key, today);
  const [t, locale, figures] = [
    await getTranslations("returns"),
    await getLocale(),
    await orNotFound(api.returns.figures({ period: asked.key, ...(union && { unionId: union }) })),
  ];
  const { frozen } = figures;
  const mayFreeze = may("overview.return.freeze");
  const kinds = figures.isShared ? [sharedPeriod] : periodKinds;
  return (
    <Page
      header={
        <PageHeader
          title={t("title")}
          count={figures.union.name}
          note={
            frozen
              ? t("frozenAt", { at: formatInstant(frozen.at, locale), by: frozen.by ?? t("byNight") })
              : t("notFrozen")
          }
          actions={
            <>
              {mayFreeze && figures.isOver && !frozen && (
                <FreezeReturnForm unionId={figures.union.id} period={asked.key} />
              )}
              <SaveReturnForm unionId={figures.union.id} period={asked.key} />
            </>
          }
          tabs={
            <TabsNav
              label={t("periods.label")}
              items={kinds.map((kind) => ({
                href: returnHref({ union, period: choices(kind, today)[1]?.key ?? asked.key }),
                label: t(`periods.${kind}`),
                current: kind === asked.kind,
              }))}
            />
          }
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      <Stack>
        <nav aria-label={t("periods.label")} className="no-print flex flex-wrap gap-2">
          {choices(asked.kind, today).map(({ key: each }) => (
            <FilterChip key={each} href={returnHref({ union, period: each })} active={each === asked.key}>
              {each}
            </FilterChip>
          ))}
        </nav>
        {!figures.isOver && <AlertBanner tone="warning">{t("running")}</AlertBanner>}
        {figures.isShared && <AlertBanner tone="info">{t("shared")}</AlertBanner>}
        {figures.differences.length > 0 && <DifferencesPanel figures={figures} />}
        <FilePanel figures={figures} />
        <AidTable figures={figures} />
        <GivenPanels figures={figures} />
      </Stack>
    </Page>
  );
}
