import { formatDay } from "@gongbang/ui/format";
import { useLocale, useTranslations } from "next-intl";
import type { TicketRecord } from "../ticket-facts.tsx";

type NoticeSheetProps = { record: Pick<TicketRecord, "ticket" | "deadlines" | "parties"> };

/**
 * 不予受理通知书 (17号令 art. 22) or 终止调解告知书 (art. 30), on one A4 page. It leaves the house: of the parties it
 * says the names, and nothing of their phones or of what was told in confidence.
 */
export function NoticeSheet({ record: { ticket, deadlines, parties } }: NoticeSheetProps) {
  const t = useTranslations("disputes.notice");
  const words = useTranslations("disputes");
  const locale = useLocale();
  if (ticket.refusalReason === null && ticket.failReason === null)
    return <p className="text-muted">{t("none")}</p>;
  const applicants = parties.filter(({ side }) => side === "applicant").map(({ name }) => name);
  const counted = deadlines.find(
    ({ clock, standing }) => clock === "limitation" && standing.kind !== "replaced",
  );
  const limitation = counted?.dueOn ?? null;
  const long = (on: string | null) => formatDay(on, "long", locale);
  const { refusalReason, failReason, employerName: employer, receivedOn, acceptedOn, failedOn } = ticket;
  const dates = {
    employer,
    receivedOn: long(receivedOn),
    acceptedOn: long(acceptedOn),
    failedOn: long(failedOn),
  };
  const kind = refusalReason === null ? "fail" : "refuse";
  const reason = refusalReason === null ? `failReasons.${failReason}` : `refusalReasons.${refusalReason}`;
  return (
    <article className="mx-auto flex w-full max-w-[156mm] flex-col gap-4 border border-border bg-surface p-[12mm] text-[16px] leading-8 print:max-w-none print:border-0 print:p-0">
      <p className="text-center text-[18px]">{ticket.unionName}</p>
      <h1 className="text-center text-[24px] font-semibold tracking-wide">{t(`${kind}Title`)}</h1>
      <p className="text-end">{t("number", { number: ticket.number })}</p>
      <p>{t("to", { name: applicants.join(locale === "en" ? ", " : "\u3001") })}</p>
      <p className="indent-[2em]">{t(`${kind}Body`, { ...dates, reason: words(reason) })}</p>
      {ticket.explanation && <p className="indent-[2em]">{t("explanation", { text: ticket.explanation })}</p>}
      <p className="indent-[2em]">{t(`${kind}Right`)}</p>
      <p className="indent-[2em] font-semibold">
        {limitation === null ? t("limitationUnknown") : t("limitation", { day: long(limitation) })}
      </p>
      <div className="mt-8 flex flex-col items-end">
        <span>{ticket.unionName}</span>
        <span>{t("seal")}</span>
        <span>{long(ticket.refusedOn ?? failedOn)}</span>
      </div>
      <div className="mt-8 grid grid-cols-2 border-t border-border pt-3">
        <span>{t("receipt")}</span>
        <span>{t("receiptOn")}</span>
      </div>
    </article>
  );
}
