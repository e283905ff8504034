import { ButtonLink } from "@gongbang/ui/link";
import { Page } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../../shell/crumbs.tsx";
import { api, orNotFound } from "../../../../../shell/trpc-server.ts";
import { NoticeSheet } from "./notice-sheet.tsx";
import { PrintNoticeForm } from "./print-notice-form.tsx";

/** The notice of a ticket, to be looked at and printed. */
export default async function NoticePage({ params }: { params: Promise<{ ticketId: string }> }) {
  const { ticketId } = await params;
  const [t, record] = await Promise.all([
    getTranslations("disputes.notice"),
    orNotFound(api.tickets.record({ ticketId })),
  ]);
  return (
    <Page>
      <Crumbs items={[{ label: record.ticket.number, href: `/disputes/${ticketId}` }]} />
      <div className="flex gap-2 print:hidden">
        <PrintNoticeForm label={t("print")} />
        <ButtonLink href={`/disputes/${ticketId}`}>{t("back")}</ButtonLink>
      </div>
      <NoticeSheet record={record} />
    </Page>
  );
}
