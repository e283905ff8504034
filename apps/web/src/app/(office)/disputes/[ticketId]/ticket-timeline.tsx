import { formatInstant } from "@gongbang/ui/format";
import { Timeline } from "@gongbang/ui/timeline";
import {
  CalendarPlus,
  CircleCheck,
  CircleX,
  FileCheck,
  FilePlus,
  Gavel,
  Handshake,
  Undo2,
} from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TicketRecord } from "./ticket-facts.tsx";

const icons: Record<string, ReactNode> = {
  create: <FilePlus />,
  accept: <CircleCheck />,
  refuse: <CircleX />,
  begin: <Gavel />,
  extend: <CalendarPlus />,
  settle: <Handshake />,
  fail: <CircleX />,
  withdraw: <Undo2 />,
  close: <FileCheck />,
};

/** The steps that were taken, the newest first, with the words that came with them. */
export function TicketTimeline({ steps }: { steps: TicketRecord["timeline"] }) {
  const t = useTranslations("disputes.record");
  const machines = useTranslations("machines.dispute.ticket");
  const locale = useLocale();
  return (
    <Timeline
      items={steps.map(({ id, event, at, note, actorName }) => ({
        id,
        icon: icons[event],
        title: machines(`events.${event}`),
        by: actorName,
        at: formatInstant(at, locale),
        dateTime: at,
        body: note,
      }))}
      empty={<p className="px-3.5 py-3 text-sub text-muted">{t("noTimeline")}</p>}
    />
  );
}
