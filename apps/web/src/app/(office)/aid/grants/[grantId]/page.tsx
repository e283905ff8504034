import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Fact, FactGrid } from "@gongbang/ui/fact";
import { formatFen } from "@gongbang/ui/format";
import { ButtonLink, Link } from "@gongbang/ui/link";
import { Columns, Page, RecordHeader } from "@gongbang/ui/page";
import { Panel } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { Tag } from "@gongbang/ui/tag";
import { getLocale, getTranslations } from "next-intl/server";
import { codeWord } from "~/shell/code-words.ts";
import { Crumbs } from "~/shell/crumbs.tsx";
import { RecordTrail } from "~/shell/record-trail.tsx";
import { pageContext } from "~/shell/session.ts";
import { api, orNotFound } from "~/shell/trpc-server.ts";
import { LedgerTable } from "../../ledger-table.tsx";
import { statusTones } from "../../status-tones.ts";
import { GrantAttempts } from "./grant-attempts.tsx";
import { GrantHands } from "./grant-hands.tsx";
import { GrantHistory } from "./grant-history.tsx";
import { GrantWarnings } from "./grant-warnings.tsx";
import { TakeStepForm } from "./take-step-form.tsx";

export default async function GrantPage({ params }: { params: Promise<{ grantId: string }> }) {
  const { grantId } = await params;
  const [t, states, locale, grant, { may }] = await Promise.all([
    getTranslations("aid"),
    getTranslations("machines.aid.grant.states"),
    getLocale(),
    orNotFound(api.grants.record({ grantId })),
    pageContext(),
  ]);
  const mayVisit = may("aid.visit.record");
  const mayReverse = may("aid.grant.reverse");
  const grade = codeWord(hardshipGrade, grant.grade, locale);
  return (
    <Page
      header={
        <RecordHeader
          title={`${grant.name} ${formatFen(grant.amountFen)}`}
          pills={
            <>
              <StatusPill large tone={statusTones[grant.status]}>
                {states(grant.status)}
              </StatusPill>
              <Tag>{codeWord(aidKind, grant.kind, locale)}</Tag>
            </>
          }
          meta={grant.number}
          actions={<TakeStepForm grant={{ id: grant.id, version: grant.version }} steps={grant.steps} />}
          facts={
            <FactGrid>
              <Fact label={t("grants.record.fund")}>
                <Link href={`/aid/funds/${grant.fundId}`}>{grant.fundName}</Link>
              </Fact>
              <Fact label={t("grants.record.archive")}>
                <Link href={`/hardship/${grant.archiveId}`}>{grant.archiveNumber}</Link>
                {grade && <span className="ms-2 text-muted">{grade}</span>}
              </Fact>
              <Fact label={t("grants.record.household")}>
                <Link href={`/aid/households/${grant.archiveId}`}>{t("grants.record.money")}</Link>
              </Fact>
              {grant.beneficiary !== grant.name && (
                <Fact label={t("grants.record.beneficiary")}>{grant.beneficiary}</Fact>
              )}
              <Fact label={t("grants.record.union")}>{grant.unionName}</Fact>
              <Fact label={t("grants.record.way")}>{t(`grants.way.${grant.way}`)}</Fact>
              {grant.way === "bank" && (
                <Fact label={t("grants.record.card")}>
                  {grant.cardTail
                    ? t("grants.record.cardTail", { tail: grant.cardTail })
                    : t("grants.record.noCard")}
                </Fact>
              )}
              {grant.bankReference && <Fact label={t("grants.record.reference")}>{grant.bankReference}</Fact>}
            </FactGrid>
          }
        />
      }
    >
      <Crumbs items={[{ href: "/aid/grants", label: t("grants.title") }, { label: grant.number }]} />
      {grant.status === "released" && (
        <AlertBanner
          tone="info"
          actions={
            mayVisit && (
              <ButtonLink href={`/aid/visits/new?archive=${grant.archiveId}`}>
                {t("grants.record.recordVisit")}
              </ButtonLink>
            )
          }
        >
          {t("grants.record.handOverHint")}
        </AlertBanner>
      )}
      <GrantWarnings grant={grant} mayReverse={mayReverse} />
      <Columns width="preview" side={<GrantHands grant={grant} />}>
        <Panel title={t("grants.record.reason")}>
          <p className="whitespace-pre-wrap wrap-anywhere">{grant.reason}</p>
        </Panel>
        <Panel flush title={t("grants.record.history")}>
          <GrantHistory history={grant.history} />
        </Panel>
        <GrantAttempts attempts={grant.attempts} />
        <h2 className="text-head font-semibold">{t("grants.record.ledger")}</h2>
        <LedgerTable rows={grant.ledger} />
      </Columns>
      <RecordTrail trail={grant.trail} />
    </Page>
  );
}
