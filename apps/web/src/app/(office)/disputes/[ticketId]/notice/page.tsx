import { formatDay } from "@gongbang/ui/format";
import { ButtonLink } from "@gongbang/ui/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../../shell/crumbs.tsx";
import { api, orNotFound } from "../../../../../shell/trpc-server.ts";
import type { TicketRecord } from "../ticket-facts.tsx";
import { PrintNoticeForm } from "./print-notice-form.tsx";

/** 不予受理通知书 (17号令 art. 22) or 终止调解告知书 (art. 30), on one A4 page. */
export default async function NoticePage({ params }: { params: Promise<{ ticketId: string }> }) {
  const { ticketId } = await params;
  const [t, { ticket, deadlines, parties }] = await Promise.all([
    getTranslations("disputes.notice"),
    orNotFound(api.tickets.record({ ticketId })),
  ]);
  const limitation = deadlines.find(({ clock }) => clock === "limitation")?.dueOn ?? null;
  const applicants = parties.filter(({ side }) => side === "applicant").map(({ name }) => name);
  return (
    <main className="flex flex-col gap-3 px-4 py-3 md:px-5 print:p-0">
      <Crumbs items={[{ label: ticket.number, href: `/disputes/${ticketId}` }]} />
      <div className="flex gap-2 print:hidden">
        <PrintNoticeForm label={t("print")} />
        <ButtonLink href={`/disputes/${ticketId}`}>{t("back")}</ButtonLink>
      </div>
      {ticket.refusalReason === null && ticket.failReason === null ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <NoticeSheet ticket={ticket} applicants={applicants} limitation={limitation} />
      )}
    </main>
  );
}

type NoticeSheetProps = { ticket: TicketRecord["ticket"]; applicants: string[]; limitation: string | null };

async function NoticeSheet({ ticket, applicants, limitation }: NoticeSheetProps) {
  const [t, words, locale] = await Promise.all([
    getTranslations("disputes.notice"),
    getTranslations("disputes"),
    getLocale(),
  ]);
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
