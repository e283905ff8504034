import { EmptyState } from "@gongbang/ui/empty-state";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { Panel } from "@gongbang/ui/panel";
import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { FundCard } from "../fund-card.tsx";
import { GrantTable } from "../grant-table.tsx";

export default async function FundsPage() {
  const [t, { rows }, { rows: grants, counts }, { may }] = await Promise.all([
    getTranslations("aid"),
    api.funds.list({}),
    api.grants.list({ limit: 8 }),
    pageContext(),
  ]);
  const mayOpen = may("aid.fund.open");
  const mayPropose = may("aid.grant.propose");
  return (
    <Page
      header={
        <PageHeader
          title={t("funds.title")}
          count={t("funds.count", { count: rows.length })}
          actions={
            <>
              <ButtonLink href="/aid/work">{t("work.open")}</ButtonLink>
              {mayOpen && (
                <ButtonLink href="/aid/funds/new" variant="primary" icon={<Plus aria-hidden />}>
                  {t("funds.new")}
                </ButtonLink>
              )}
              {mayPropose && (
                <ButtonLink href="/aid/propose" variant="primary" icon={<Plus aria-hidden />}>
                  {t("grants.new")}
                </ButtonLink>
              )}
            </>
          }
        />
      }
    >
      {rows.length === 0 && (
        <Panel>
          <EmptyState title={t("funds.emptyTitle")}>{t("funds.emptyBody")}</EmptyState>
        </Panel>
      )}
      <div className="grid gap-3 md:grid-cols-2 2xl:grid-cols-4">
        {rows.map((fund) => (
          <FundCard key={fund.id} fund={fund} />
        ))}
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <h2 className="text-head font-semibold">{t("grants.title")}</h2>
        <nav aria-label={t("grants.views.label")} className="ms-auto flex flex-wrap gap-2">
          {(["toApprove", "toPay", "toHandOver", "all"] as const).map((view) => (
            <ButtonLink key={view} size="sm" href={`/aid/grants?view=${view}`}>
              {t(`grants.views.${view}`)} {counts[view]}
            </ButtonLink>
          ))}
        </nav>
      </div>
      <GrantTable rows={grants} />
    </Page>
  );
}
