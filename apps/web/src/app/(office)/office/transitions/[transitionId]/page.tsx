import { Fact, FactGrid } from "@gongbang/ui/fact";
import { formatDay } from "@gongbang/ui/format";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, RecordHeader } from "@gongbang/ui/page";
import { Panel } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { type TransitionRow, transitionTones } from "../transition-shapes.ts";
import { AnswerTransitionForm } from "./answer-transition-form.tsx";

/** One transition, as either of its sides sees it. */
export default async function TransitionPage({ params }: { params: Promise<{ transitionId: string }> }) {
  const { transitionId } = await params;
  const [t, states, row] = await Promise.all([
    getTranslations("transitions"),
    getTranslations("machines.office.transition.states"),
    api.transitions.record({ id: transitionId }),
  ]);
  return (
    <Page
      header={
        <RecordHeader
          title={row.subjectName ?? row.subjectNumber}
          pills={
            <StatusPill large tone={transitionTones[row.status]}>
              {states(row.status)}
            </StatusPill>
          }
          meta={`${row.subjectNumber} · ${t(`type.${row.type}`)}`}
          actions={
            <>
              {row.mayOpen && <ButtonLink href={`/hardship/${row.subjectId}`}>{t("record.open")}</ButtonLink>}
              {row.type === "referral" && (
                <ButtonLink href={`/office/transitions/${row.id}/print`}>{t("record.print")}</ButtonLink>
              )}
              <AnswerTransitionForm row={row} />
            </>
          }
          facts={<Facts row={row} />}
        />
      }
    >
      <Crumbs items={[{ href: "/office/transitions", label: t("title") }, { label: row.subjectNumber }]} />
      <Panel title={t("record.note")}>
        <p className="whitespace-pre-wrap wrap-anywhere">{row.note}</p>
      </Panel>
    </Page>
  );
}

async function Facts({ row }: { row: TransitionRow }) {
  const [t, locale] = [await getTranslations("transitions.record"), await getLocale()];
  const service = await getTranslations("transitions.service");
  const day = (on: string) => formatDay(on, "long", locale);
  const consent = row.consentGiven ? t("consentYes") : t("consentNo", { reason: row.overrideReason ?? "" });
  return (
    <FactGrid>
      <Fact label={t("from")}>{row.fromName}</Fact>
      <Fact label={t("to")}>{row.outsideBody ?? row.toName}</Fact>
      {row.toOfficerName && <Fact label={t("officer")}>{row.toOfficerName}</Fact>}
      {row.service && <Fact label={t("service")}>{service(row.service)}</Fact>}
      <Fact label={t("sent")}>{t("sentBy", { name: row.senderName, on: day(row.sentOn) })}</Fact>
      {(row.type === "referral" || row.type === "transfer") && <Fact label={t("consent")}>{consent}</Fact>}
      {row.answererName && row.answeredOn && (
        <Fact label={t("answer")}>
          {t("answered", { name: row.answererName, on: day(row.answeredOn) })} {row.answerNote}
        </Fact>
      )}
      {row.receiptNumber && (
        <Fact label={t("receipt")}>
          {t("receiptOf", { number: row.receiptNumber, by: row.receivedBy ?? "" })}
        </Fact>
      )}
      {row.doneOn && <Fact label={t("done")}>{`${day(row.doneOn)} ${row.doneNote ?? ""}`}</Fact>}
    </FactGrid>
  );
}
