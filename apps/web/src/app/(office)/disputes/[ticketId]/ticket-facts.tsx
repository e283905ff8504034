import type { AppRouter } from "@gongbang/api/root";
import { Fact, FactGrid } from "@gongbang/ui/fact";
import { formatDay, formatFen } from "@gongbang/ui/format";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";

export type TicketRecord = inferRouterOutputs<AppRouter>["tickets"]["record"];

/** The key facts of the head: the number, the sum, and the days that start the clocks. */
export function TicketFacts({ ticket }: { ticket: TicketRecord["ticket"] }) {
  const t = useTranslations("disputes");
  const locale = useLocale();
  const { employedFrom, employedTo } = ticket;
  const until = employedTo === null ? t("record.stillEmployed") : formatDay(employedTo, "table", locale);
  return (
    <FactGrid>
      <Fact label={t("record.number")}>{ticket.number}</Fact>
      <Fact label={t("record.amount")}>{ticket.claimedFen === 0 ? null : formatFen(ticket.claimedFen)}</Fact>
      <Fact label={t("record.employed")}>
        {employedFrom === null && employedTo === null
          ? null
          : `${formatDay(employedFrom, "table", locale)} / ${until}`}
      </Fact>
      <Fact label={t("record.knownOn")}>{ticket.knownOn && formatDay(ticket.knownOn, "long", locale)}</Fact>
      <Fact label={t("record.receivedOn")}>{formatDay(ticket.receivedOn, "long", locale)}</Fact>
      <Fact label={t("record.mediator")}>{ticket.mediatorName ?? t("unassigned")}</Fact>
    </FactGrid>
  );
}
