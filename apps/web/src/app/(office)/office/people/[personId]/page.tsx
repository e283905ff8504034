import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Columns, Page, RecordHeader, Stack } from "@gongbang/ui/page";
import { StatusPill } from "@gongbang/ui/status-pill";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { RecordTrail } from "~/shell/record-trail.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { SessionsPanel } from "../../sessions-panel.tsx";
import { statusTones } from "../people-table.tsx";
import { ChangePersonForm } from "./change-person-form.tsx";
import { ManagePersonForm } from "./manage-person-form.tsx";
import { PersonFacts } from "./person-facts.tsx";

export default async function PersonPage({ params }: { params: Promise<{ personId: string }> }) {
  const { personId } = await params;
  const [person, { actor, may }, t] = [
    await api.office.people.record({ id: personId }),
    await pageContext(),
    await getTranslations("office"),
  ];
  const mayChange = may("office.person.change");
  const choices = person.mayAct ? await api.office.people.choices({}) : null;
  const { name, status, username } = person;
  const note =
    mayChange && !person.mayAct ? t(person.id === actor?.id ? "person.ownAccount" : "person.above") : null;
  const around = (
    <>
      <SessionsPanel title={t("person.sessions")} sessions={person.sessions} empty={t("person.noSessions")} />
      <RecordTrail trail={person.trail} />
    </>
  );
  return (
    <Page
      header={
        <RecordHeader
          title={name}
          pills={<StatusPill tone={statusTones[status]}>{t(`people.status.${status}`)}</StatusPill>}
          meta={username}
          actions={person.mayAct && <ManagePersonForm person={person} mayRenew={isSystem(actor)} />}
          facts={<PersonFacts person={person} />}
        />
      }
    >
      <Crumbs items={[{ label: name }]} />
      {note && <AlertBanner tone="info">{note}</AlertBanner>}
      {person.wantsLink && status !== "disabled" && (
        <AlertBanner tone="warning">{t("person.wantsLink")}</AlertBanner>
      )}
      {choices ? (
        <Columns width="party" side={around}>
          <ChangePersonForm key={person.version} person={person} choices={choices} />
        </Columns>
      ) : (
        <Stack>{around}</Stack>
      )}
    </Page>
  );
}

const isSystem = (actor: { roles: readonly string[] } | null) =>
  actor?.roles.includes("systemAdmin") ?? false;
