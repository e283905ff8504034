import { formatInstant } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "../../../shell/crumbs.tsx";
import { api, orNotFound } from "../../../shell/trpc-server.ts";
import { OverviewBoard } from "./overview-board.tsx";
import { WriteReportForm } from "./write-report-form.tsx";

export default async function OverviewPage({ searchParams }: { searchParams: Promise<{ union?: string }> }) {
  const { union: unionId } = await searchParams;
  const [t, locale] = await Promise.all([getTranslations("overview"), getLocale()]);
  const overview = await orNotFound(api.overview.numbers(unionId ? { unionId } : {}));
  const { union, asOf } = overview;
  const note = t("asOf", { at: formatInstant(asOf, locale) });
  const actions = (
    <>
      {union.parentId && <Link href={`/overview?union=${union.parentId}`}>{t("up")}</Link>}
      <WriteReportForm unionId={union.id} />
    </>
  );

  return (
    <Page header={<PageHeader title={t("title")} count={union.name} note={note} actions={actions} />}>
      <Crumbs items={[{ label: t("title") }]} />
      <OverviewBoard overview={overview} />
    </Page>
  );
}
