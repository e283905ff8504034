import { disputeClaim } from "@gongbang/domain/codes/dispute-claim";
import { Columns, Page, RecordHeader } from "@gongbang/ui/page";
import { Panel } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { Tag } from "@gongbang/ui/tag";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../shell/crumbs.tsx";
import { api, orNotFound } from "../../../../shell/trpc-server.ts";
import { statusTones } from "../status-tones.ts";
import { AgreementPanel } from "./agreement-panel.tsx";
import { ClaimTable } from "./claim-table.tsx";
import { DeadlineRows } from "./deadline-rows.tsx";
import { LimitationBanner } from "./limitation-banner.tsx";
import { MatterPanel } from "./matter-panel.tsx";
import { PartyPanel } from "./party-panel.tsx";
import { TakeStepForm } from "./take-step-form.tsx";
import { TicketFacts } from "./ticket-facts.tsx";
import { TicketTimeline } from "./ticket-timeline.tsx";
import { TrailPanels } from "./trail-panels.tsx";

const tabs = ["overview", "timeline", "trail"] as const;
type Asked = { params: Promise<{ ticketId: string }>; searchParams: Promise<{ tab?: string }> };

export default async function TicketPage({ params, searchParams }: Asked) {
  const [{ ticketId }, { tab: asked }] = await Promise.all([params, searchParams]);
  const tab = tabs.find((each) => each === asked) ?? "overview";
  const [t, machines, locale, record] = await Promise.all([
    getTranslations("disputes"),
    getTranslations("machines.dispute.ticket"),
    getLocale(),
    orNotFound(api.tickets.record({ ticketId })),
  ]);
  const { ticket, steps, may, mediators } = record;
  const { applicantName: name, applicantCount: count, employerName: employer } = ticket;
  const applicant = count > 1 ? t("andOthers", { name, count }) : name;
  const others = new Set(record.claims.map(({ kind }) => kind)).size - 1;

  return (
    <Page
      header={
        <RecordHeader
          title={t("against", { applicant, employer })}
          pills={
            <>
              <StatusPill large tone={statusTones[ticket.status]}>
                {machines(`states.${ticket.status}`)}
              </StatusPill>
              <Tag>{disputeClaim.labels[ticket.kind][locale === "en" ? "en" : "zh"]}</Tag>
              {others > 0 && <Tag>{t("record.moreClaims", { count: others })}</Tag>}
            </>
          }
          facts={<TicketFacts ticket={ticket} />}
          actions={
            <TakeStepForm
              ticket={ticket}
              steps={steps}
              mayAssign={may.assign}
              mediators={mediators}
              claims={record.claims}
            />
          }
          tabs={
            <TabsNav
              label={t("record.tabs.label")}
              items={tabs.map((each) => ({
                href: `/disputes/${ticketId}${each === "overview" ? "" : `?tab=${each}`}`,
                label: t(`record.tabs.${each}`),
                current: each === tab,
                ...(each === "timeline" && { count: record.timeline.length }),
              }))}
            />
          }
        />
      }
    >
      <Crumbs items={[{ label: ticket.number }]} />
      {tab === "overview" && (
        <>
          <LimitationBanner ticket={ticket} deadlines={record.deadlines} />
          <Columns
            width="party"
            side={
              <>
                <PartyPanel
                  ticketId={ticketId}
                  parties={record.parties}
                  sameEmployer={record.sameEmployer}
                  mayReveal={may.reveal}
                />
                <MatterPanel ticket={ticket} mayReveal={may.reveal} />
                <AgreementPanel ticket={ticket} />
              </>
            }
          >
            <DeadlineRows deadlines={record.deadlines} />
            <ClaimTable claims={record.claims} />
            <Panel flush title={t("record.timeline")}>
              <TicketTimeline steps={record.timeline.slice(0, 5)} />
            </Panel>
          </Columns>
        </>
      )}
      {tab === "timeline" && (
        <Panel flush title={t("record.timeline")}>
          <TicketTimeline steps={record.timeline} />
        </Panel>
      )}
      {tab === "trail" && <TrailPanels trail={record.trail} />}
    </Page>
  );
}
