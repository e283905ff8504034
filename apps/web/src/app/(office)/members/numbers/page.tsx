import { figureKinds } from "@gongbang/domain/members/register-figures";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { FilterChip } from "@gongbang/ui/filter-bar";
import { formatInstant } from "@gongbang/ui/format";
import { Page, PageHeader, Stack } from "@gongbang/ui/page";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../shell/crumbs.tsx";
import { pageContext } from "../../../../shell/session.ts";
import { api, orNotFound } from "../../../../shell/trpc-server.ts";
import { UnionChoice } from "../union-choice.tsx";
import { AgesPanel } from "./ages-panel.tsx";
import { CompletePanel, UnionsPanel } from "./complete-panel.tsx";
import { CountRegisterForm, SaveFiguresForm } from "./count-register-form.tsx";
import { ElectionsPanel } from "./elections-panel.tsx";
import { GrowthPanel } from "./growth-panel.tsx";
import { HeadlineFigures } from "./headline-figures.tsx";
import { KindsPanel } from "./kinds-panel.tsx";
import { type Asked, hrefOf } from "./register-numbers.ts";

/** 名册统计: the register in figures, as it was counted; every number opens the list behind it. */
export default async function NumbersPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { union: unionId, shared } = await searchParams;
  const asked = { ...(unionId && { unionId }), shared: shared === "1" };
  const [t, locale, { may }, figures] = [
    await getTranslations("register-numbers"),
    await getLocale(),
    await pageContext(),
    await orNotFound(api.registerNumbers.figures(asked)),
  ];
  const { union, countedAt, isShared } = figures;
  const mayCount = may("member.numbers.count");
  return (
    <Page
      header={
        <PageHeader
          title={t("title")}
          count={union.name}
          note={countedAt ? t("asOfAt", { at: formatInstant(countedAt, locale) }) : t("neverCounted")}
          actions={
            <>
              {mayCount && <CountRegisterForm />}
              <SaveFiguresForm unionId={union.id} />
            </>
          }
        />
      }
    >
      <Crumbs items={[{ href: "/members", label: t("register") }, { label: t("title") }]} />
      <Stack>
        <div className="no-print flex flex-wrap items-center gap-2">
          <UnionChoice
            unionId={union.id}
            action="/members/numbers"
            keep={{ shared: isShared ? "1" : undefined }}
          />
          <FilterChip href={hrefOf({ union: union.id, shared: !isShared })} active={isShared}>
            {t("forSharing")}
          </FilterChip>
        </div>
        {isShared && <AlertBanner tone="info">{t("sharedNote")}</AlertBanner>}
        <HeadlineFigures figures={figures} />
        <div className="grid gap-3 md:grid-cols-2">
          <GrowthPanel figures={figures} />
          <div className="flex min-w-0 flex-col gap-3">
            <CompletePanel figures={figures} />
            <AgesPanel figures={figures} />
          </div>
        </div>
        <UnionsPanel figures={figures} />
        <div className="grid gap-3 md:grid-cols-3">
          {figureKinds.map((kind) => (
            <KindsPanel key={kind} figures={figures} kind={kind} />
          ))}
          <ElectionsPanel elections={figures.elections} />
        </div>
      </Stack>
    </Page>
  );
}
