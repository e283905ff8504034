import { Link } from "@gongbang/ui/link";
import { Panel } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import { Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { RevealFieldForm } from "./reveal-field-form.tsx";
import type { TicketRecord } from "./ticket-facts.tsx";

type PartyPanelProps = {
  ticketId: string;
  parties: TicketRecord["parties"];
  sameEmployer: TicketRecord["sameEmployer"];
  mayReveal: boolean;
};

/** Who stands on which side, and what else is open against the same employer. */
export function PartyPanel({ ticketId, parties, sameEmployer, mayReveal }: PartyPanelProps) {
  const t = useTranslations("disputes");
  return (
    <Panel flush title={t("record.parties")}>
      {parties.map(({ id, side, name, contact, memberId, creditCode, phoneMask }) => (
        <div key={id} className="flex flex-col gap-1 border-b border-separator px-3.5 py-2.5 last:border-b-0">
          <div className="flex flex-wrap items-center gap-2">
            <Tag>{t(`sides.${side}`)}</Tag>
            {memberId ? (
              <Link href={`/members/${memberId}`}>{name}</Link>
            ) : (
              <b className="font-medium">{name}</b>
            )}
            {creditCode && <span className="text-meta text-muted">{creditCode}</span>}
          </div>
          <div className="flex flex-wrap items-center gap-x-3 text-sub text-muted">
            {contact && <span>{contact}</span>}
            {phoneMask === null && t("record.noPhone")}
            {phoneMask !== null && !mayReveal && <span className="tabular-nums">{phoneMask}</span>}
            {phoneMask !== null && mayReveal && (
              <RevealFieldForm
                ticketId={ticketId}
                partyId={id}
                field="phone"
                masked={phoneMask}
                label={t("record.phone")}
              />
            )}
          </div>
        </div>
      ))}
      {sameEmployer.open > 0 && (
        <div className="flex flex-wrap items-center gap-1.5 px-3.5 py-2.5 text-sub text-due-soon">
          <Users aria-hidden size={14} />
          {t("record.sameEmployer", { count: sameEmployer.open })}
          {sameEmployer.seen.map(({ id, number }) => (
            <Link key={id} href={`/disputes/${id}`}>
              {number}
            </Link>
          ))}
        </div>
      )}
    </Panel>
  );
}
