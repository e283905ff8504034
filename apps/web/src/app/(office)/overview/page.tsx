import { day } from "@gongbang/domain/kernel/day";
import { numberLists } from "@gongbang/domain/overview/number-lists";
import { formatInstant } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Page, PageHeader, Stack } from "@gongbang/ui/page";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "../../../shell/crumbs.tsx";
import { api, orNotFound } from "../../../shell/trpc-server.ts";
import { BurnPanel } from "./burn-panel.tsx";
import { FundsPanel } from "./funds-panel.tsx";
import { HeadlineFigures } from "./headline-figures.tsx";
import { KindsPanel } from "./kinds-panel.tsx";
import { NeglectPanel } from "./neglect-panel.tsx";
import { ProgressPanel } from "./progress-panel.tsx";
import { RiskPanel } from "./risk-panel.tsx";
import { StreetMap } from "./street-map.tsx";
import { TrendPanel } from "./trend-panel.tsx";
import { UnionsPanel } from "./unions-panel.tsx";
import { WriteReportForm } from "./write-report-form.tsx";

export default async function OverviewPage({ searchParams }: { searchParams: Promise<{ union?: string }> }) {
  const { union: unionId } = await searchParams;
  const [t, locale] = await Promise.all([getTranslations("overview"), getLocale()]);
  const overview = await orNotFound(api.overview.numbers(unionId ? { unionId } : {}));
  const { union, asOf } = overview;
  const note = t("asOf", { at: formatInstant(asOf, locale) });
  const lists = numberLists({ unionId: union.id, today: day(overview.today) });
  const months = overview.months.map(({ month }) => month);
  const hasStreets = overview.unions.some(({ streetCode }) => streetCode !== null);
  const actions = (
    <>
      {union.parentId && <Link href={`/overview?union=${union.parentId}`}>{t("up")}</Link>}
      <WriteReportForm unionId={union.id} />
    </>
  );

  return (
    <Page header={<PageHeader title={t("title")} count={union.name} note={note} actions={actions} />}>
      <Crumbs items={[{ label: t("title") }]} />
      <Stack>
        <HeadlineFigures overview={overview} />
        <div className="grid gap-3 md:grid-cols-3 md:grid-rows-[auto_1fr]">
          <div className="min-w-0 md:col-span-2 md:row-span-2">
            <UnionsPanel {...overview} />
          </div>
          <TrendPanel months={overview.months} />
          <FundsPanel aid={overview.aid} months={months} />
        </div>
        <div className="grid gap-3 md:grid-cols-3">
          <ProgressPanel
            byStatus={overview.archives.byStatus}
            byGrade={overview.archives.byGrade}
            lists={lists}
          />
          <RiskPanel
            deadlines={overview.deadlines}
            tickets={overview.tickets}
            archives={overview.archives}
            lists={lists}
          />
          <NeglectPanel archives={overview.archives} lists={lists} />
          <BurnPanel aid={overview.aid} today={overview.today} />
          {hasStreets && <StreetMap {...overview} />}
        </div>
        <KindsPanel aid={overview.aid} months={months} lists={lists} />
      </Stack>
    </Page>
  );
}
