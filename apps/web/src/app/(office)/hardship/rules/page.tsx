import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader, Stack } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { ChoicesPanel } from "./choices-panel.tsx";
import { ChooseRuleSetForm } from "./choose-rule-set-form.tsx";
import { RuleSetTable } from "./rule-set-table.tsx";

/** 认定规则: the texts that are ready, by which the office decides today, and by which from another day on. */
export default async function RulesPage() {
  const [t, rules] = [await getTranslations("rule-sets"), await api.ruleSets.list({})];
  return (
    <Page
      header={
        <PageHeader
          title={t("title")}
          note={t("note")}
          actions={
            <>
              <ButtonLink href="/hardship/parameters">{t("lines")}</ButtonLink>
              {rules.mayChoose && (
                <ChooseRuleSetForm codes={rules.sets.map(({ code }) => code)} today={rules.today} />
              )}
            </>
          }
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      <Stack>
        <RuleSetTable sets={rules.sets} inForce={rules.inForce} />
        <ChoicesPanel choices={rules.choices} today={rules.today} />
      </Stack>
    </Page>
  );
}
