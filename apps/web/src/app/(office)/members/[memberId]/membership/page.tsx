import { dayAt } from "@gongbang/domain/kernel/day";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Fact, FactGrid } from "@gongbang/ui/fact";
import { formatDay } from "@gongbang/ui/format";
import { ButtonLink } from "@gongbang/ui/link";
import { Columns, Page, RecordHeader } from "@gongbang/ui/page";
import { StatusPill } from "@gongbang/ui/status-pill";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { ClocksPanel } from "../../clocks-panel.tsx";
import { statusTones } from "../../status-tones.ts";
import { StepsPanel } from "../../steps-panel.tsx";
import { StepMembershipForm } from "./step-membership-form.tsx";

const days = [
  "retainedSince",
  "idleSince",
  "admonishedOn",
  "expelledOn",
  "filedOn",
  "endedOn",
  "diedOn",
] as const;

/** 会籍 of one member: how it stands, what may be done, its clocks, and every step that was taken. */
export default async function MembershipPage({ params }: { params: Promise<{ memberId: string }> }) {
  const { memberId } = await params;
  const [t, members, locale, membership] = await Promise.all([
    getTranslations("memberships.record"),
    getTranslations("members.status"),
    getLocale(),
    api.memberships.record({ id: memberId }),
  ]);
  const { name, memberNumber, status, joinedOn, facts, transfer } = membership;
  return (
    <Page
      header={
        <RecordHeader
          title={name}
          pills={
            <StatusPill large tone={statusTones[status]}>
              {members(status)}
            </StatusPill>
          }
          meta={t("number", { number: memberNumber })}
          actions={<StepMembershipForm membership={membership} today={dayAt(new Date())} />}
          facts={
            <FactGrid>
              <Fact label={t("joinedOn")}>{joinedOn && formatDay(joinedOn, "long", locale)}</Fact>
              {facts?.retention && <Fact label={t("retention")}>{t(`retentions.${facts.retention}`)}</Fact>}
              {facts?.fileNumber && <Fact label={t("fileNumber")}>{facts.fileNumber}</Fact>}
              {days.map((each) => {
                const on = facts?.[each];
                return on ? (
                  <Fact key={each} label={t(each)}>
                    {formatDay(on, "long", locale)}
                  </Fact>
                ) : null;
              })}
            </FactGrid>
          }
        />
      }
    >
      <Crumbs items={[{ href: `/members/${memberId}`, label: name }, { label: t("title") }]} />
      {transfer && (
        <AlertBanner
          tone={transfer.isOverdue ? "warning" : "info"}
          title={t("onTheWay", { from: transfer.fromName, to: transfer.toName })}
          actions={<ButtonLink href={`/members/transfers/${transfer.id}`}>{t("openTransfer")}</ButtonLink>}
        />
      )}
      <Columns side={<ClocksPanel clocks={membership.deadlines} />}>
        <StepsPanel machine="members.membership" steps={membership.timeline} />
      </Columns>
    </Page>
  );
}
