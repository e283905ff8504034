import { formatDay } from "@gongbang/ui/format";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader, Stack } from "@gongbang/ui/page";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { ChooseRuleSetForm } from "./choose-rule-set-form.tsx";
import { RuleSetTable } from "./rule-set-table.tsx";

/** 认定规则: the texts that are ready, by which the office decides today, and by which from another day on. */
export default async function RulesPage() {
  const [t, locale, rules] = [
    await getTranslations("rule-sets"),
    await getLocale(),
    await api.ruleSets.list({}),
  ];
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
        <Panel title={t("choices")} flush>
          {rules.choices.map(({ id, code, effectiveFrom, reason, chosenByName }) => (
            <PanelRow key={id}>
              <span className="w-32 tabular-nums">{formatDay(effectiveFrom, "long", locale)}</span>
              <b className="font-medium">{t(`names.${code}`)}</b>
              {effectiveFrom > rules.today && <StatusPill tone="info">{t("coming")}</StatusPill>}
              <span className="text-sub text-muted">
                {chosenByName === "" ? t("start") : t("chosenBy", { name: chosenByName, reason })}
              </span>
            </PanelRow>
          ))}
        </Panel>
      </Stack>
    </Page>
  );
}
