import { FactList, FactRow } from "@gongbang/ui/fact";
import { formatDay, formatFen } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import type { TicketRecord } from "./ticket-facts.tsx";

/** The agreement on its way round: its terms, and who has signed. Shown from the mediation on. */
export function AgreementPanel({ ticket }: { ticket: TicketRecord["ticket"] }) {
  const t = useTranslations("disputes.record");
  const locale = useLocale();
  const { status, terms, agreedFen, performBy } = ticket;
  if (terms === null && status !== "mediating") return null;
  const signed = (on: string | null) => (on === null ? t("notYet") : formatDay(on, "long", locale));
  return (
    <Panel title={t("agreement")}>
      {terms === null ? (
        <p className="text-sub text-muted">{t("noAgreement")}</p>
      ) : (
        <FactList>
          <FactRow label={t("terms")}>{terms}</FactRow>
          <FactRow label={t("agreedAmount")}>{agreedFen === null ? null : formatFen(agreedFen)}</FactRow>
          <FactRow label={t("performBy")}>{performBy && formatDay(performBy, "long", locale)}</FactRow>
          <FactRow label={t("applicantSigned")}>{signed(ticket.applicantSignedOn)}</FactRow>
          <FactRow label={t("respondentSigned")}>{signed(ticket.respondentSignedOn)}</FactRow>
          <FactRow label={t("mediatorSigned")}>{signed(ticket.mediatorSignedOn)}</FactRow>
          <FactRow label={t("sealed")}>{signed(ticket.sealedOn)}</FactRow>
        </FactList>
      )}
    </Panel>
  );
}
