import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { ProposeRuleForm } from "./propose-rule-form.tsx";

/** A new version of the tiers: it waits for a second person before it is one. */
export default async function NewRulePage() {
  const [t, { rows }] = [await getTranslations("approvals.ruleBook"), await api.approvals.rules({})];
  const inForce = rows.filter((rule) => rule.inForce).map(({ appliesTo, lines }) => ({ appliesTo, lines }));
  return (
    <Page header={<PageHeader title={t("add")} note={t("note")} />}>
      <Crumbs items={[{ href: "/office/approval-rules", label: t("title") }, { label: t("add") }]} />
      <ProposeRuleForm inForce={inForce} />
    </Page>
  );
}
