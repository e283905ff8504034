import { ButtonLink } from "@gongbang/ui/link";
import { Columns, Page, PageHeader, Stack } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { DelegationsPanel } from "./delegations-panel.tsx";
import { FreezesPanel } from "./freezes-panel.tsx";
import { RulePanel } from "./rule-panel.tsx";

/** 审批规则: the versions of the tiers, the freezes, and who stands in for whom. */
export default async function ApprovalRulesPage() {
  const [t, rules, freezes, { may }] = await Promise.all([
    getTranslations("approvals.ruleBook"),
    api.approvals.rules({}),
    api.approvals.freezes({}),
    pageContext(),
  ]);
  const leads = may("office.freeze.set");
  return (
    <Page
      header={
        <PageHeader
          title={t("title")}
          note={t("note")}
          actions={
            rules.mayChange && (
              <ButtonLink href="/office/approval-rules/new" variant="primary">
                {t("add")}
              </ButtonLink>
            )
          }
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      <Columns
        side={
          <Stack>
            <FreezesPanel freezes={freezes} maySet={leads} />
            {leads && <DelegationsPanel delegations={await api.approvals.delegations({})} />}
          </Stack>
        }
      >
        {rules.rows.length === 0 && <p className="panel p-3.5">{t("plain")}</p>}
        {rules.rows.map((rule) => (
          <RulePanel key={rule.id} rule={rule} mayChange={rules.mayChange} />
        ))}
      </Columns>
    </Page>
  );
}
