import { Fact, FactGrid } from "@gongbang/ui/fact";
import { Page, PageHeader } from "@gongbang/ui/page";
import { Panel } from "@gongbang/ui/panel";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { PreferenceChoices } from "~/shell/preference-choices.tsx";
import { preferences } from "~/shell/preferences.ts";
import { api } from "~/shell/trpc-server.ts";
import { SessionsPanel } from "../sessions-panel.tsx";
import { SettingsTabs } from "../settings-tabs.tsx";

/** How the pages look to this browser, and where its officer is signed in. */
export default async function MePage() {
  const [t, words, roles, audit, me, { theme, contrast }] = await Promise.all([
    getTranslations("office.me"),
    getTranslations("office.person"),
    getTranslations("office.role"),
    getTranslations("audit"),
    api.office.self.me({}),
    preferences(),
  ]);
  return (
    <Page header={<PageHeader title={t("title")} tabs={<SettingsTabs current="me" />} />}>
      <Crumbs items={[{ label: t("title") }]} />
      <div className="flex max-w-[720px] flex-col gap-3">
        <Panel title={t("account")}>
          <FactGrid>
            <Fact label={words("name")}>{me.name}</Fact>
            <Fact label={words("username")}>{me.username}</Fact>
            <Fact label={words("roles")}>
              {me.roles.map((role) => roles(role)).join(audit("listSeparator"))}
            </Fact>
            <Fact label={words("union")}>{me.union.name}</Fact>
            <Fact label={words("secondFactor")}>{words(me.hasSecondFactor ? "hasCode" : "noCode")}</Fact>
          </FactGrid>
        </Panel>
        <Panel title={t("appearance")} flush>
          <PreferenceChoices theme={theme} contrast={contrast} />
        </Panel>
        <SessionsPanel
          mine
          title={t("sessions")}
          hint={t("sessionsHint")}
          sessions={me.sessions}
          empty={words("noSessions")}
        />
      </div>
    </Page>
  );
}
