import { FactList, FactRow } from "@gongbang/ui/fact";
import { Panel } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import { RevealFieldForm } from "./reveal-field-form.tsx";
import type { TicketRecord } from "./ticket-facts.tsx";

/** What it is about: the plain summary, and the applicant's own account under its seal. */
export function MatterPanel({ ticket, mayReveal }: { ticket: TicketRecord["ticket"]; mayReveal: boolean }) {
  const t = useTranslations("disputes");
  const { id, hasNarrative } = ticket;
  return (
    <Panel title={t("record.matter")}>
      <FactList>
        <FactRow label={t("form.summary")}>{ticket.summary}</FactRow>
        <FactRow label={t("record.channel")}>{t(`channels.${ticket.channel}`)}</FactRow>
        <FactRow label={t("record.union")}>{ticket.unionName}</FactRow>
        <FactRow label={t("record.narrative")}>
          {!hasNarrative && t("record.noNarrative")}
          {hasNarrative && !mayReveal && t("record.narrativeSealed")}
          {hasNarrative && mayReveal && (
            <RevealFieldForm
              ticketId={id}
              field="narrative"
              masked={t("record.narrativeMask")}
              label={t("record.narrative")}
            />
          )}
        </FactRow>
        {ticket.explanation && <FactRow label={t("steps.explanation")}>{ticket.explanation}</FactRow>}
      </FactList>
    </Panel>
  );
}
