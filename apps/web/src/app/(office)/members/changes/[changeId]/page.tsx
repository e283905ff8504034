import type { AppRouter } from "@gongbang/api/root";
import { Fact, FactGrid } from "@gongbang/ui/fact";
import { formatDay, formatInstant } from "@gongbang/ui/format";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, RecordHeader, Stack } from "@gongbang/ui/page";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { Timeline } from "@gongbang/ui/timeline";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { changeTones } from "../change-table.tsx";
import { DecideChangeForm } from "./decide-change-form.tsx";
import { ValuesTable } from "./values-table.tsx";

type Change = inferRouterOutputs<AppRouter>["changes"]["record"];

/** One change request: what is asked for beside what stands there, the evidence, and the decision. */
export default async function ChangePage({ params }: { params: Promise<{ changeId: string }> }) {
  const { changeId } = await params;
  const [t, states, locale, change, { actor }] = await Promise.all([
    getTranslations("changes"),
    getTranslations("machines.members.change.states"),
    getLocale(),
    api.changes.record({ id: changeId }),
    pageContext(),
  ]);
  const title = t("record.title", { name: change.name });
  const { id, version, memberVersion, values } = change;
  // Whoever asked sees how to take it back, everybody else how to decide.
  const mine = change.steps.some(({ event, lacks }) => event === "withdraw" && lacks.length === 0);
  const steps = change.steps.filter(({ event, mayTake }) => mayTake && (event === "withdraw") === mine);
  return (
    <Page
      header={
        <RecordHeader
          title={title}
          pills={
            <StatusPill large tone={changeTones[change.status]}>
              {states(change.status)}
            </StatusPill>
          }
          meta={`${change.memberNumber} · ${change.unionName}`}
          actions={
            <>
              <ButtonLink href={`/members/${change.memberId}`}>{t("record.member")}</ButtonLink>
              {actor && steps.length > 0 && (
                <DecideChangeForm
                  change={{ id, version, memberVersion, values }}
                  events={steps.map(({ event }) => event)}
                />
              )}
            </>
          }
          facts={
            <FactGrid>
              <Fact label={t("record.requester")}>{change.requesterName}</Fact>
              <Fact label={t("record.requestedOn")}>{formatDay(change.requestedOn, "long", locale)}</Fact>
              <Fact label={t("record.decider")}>{change.deciderName}</Fact>
              <Fact label={t("record.decidedOn")}>
                {change.decidedOn && formatDay(change.decidedOn, "long", locale)}
              </Fact>
            </FactGrid>
          }
        />
      }
    >
      <Crumbs items={[{ href: "/members/changes", label: t("title") }, { label: title }]} />
      <Stack>
        <Panel flush title={t("record.values")}>
          <ValuesTable values={values} pending={change.status === "pending"} />
        </Panel>
        <Panel title={t("record.reason")}>
          <p className="whitespace-pre-wrap wrap-anywhere">{change.reason}</p>
        </Panel>
        <Evidence files={change.evidence} />
        <Panel flush title={t("record.history")}>
          <History timeline={change.timeline} />
        </Panel>
      </Stack>
    </Page>
  );
}

function Evidence({ files }: { files: Change["evidence"] }) {
  const t = useTranslations("changes.record");
  return (
    <Panel flush title={t("evidence")}>
      {files.map(({ id, name, removed }) => (
        <PanelRow key={id}>
          {removed ? (
            <span className="text-muted">{`${name}（${t("removed")}）`}</span>
          ) : (
            <a className="text-link" href={`/api/member-files/${id}?show=1`} target="_blank" rel="noreferrer">
              {name}
            </a>
          )}
        </PanelRow>
      ))}
    </Panel>
  );
}

function History({ timeline }: { timeline: Change["timeline"] }) {
  const events = useTranslations("machines.members.change.events");
  const locale = useLocale();
  return (
    <Timeline
      items={timeline.map(({ id, event, actorName, at, note }) => ({
        ...{ id, by: actorName, dateTime: at, body: note },
        title: events(event as "approve"),
        at: formatInstant(at, locale),
      }))}
    />
  );
}
