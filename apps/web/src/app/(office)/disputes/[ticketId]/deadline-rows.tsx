import { DeadlineExplanation } from "@gongbang/ui/deadline-explanation";
import { DuePill } from "@gongbang/ui/due-pill";
import { formatDay } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { Popover } from "@gongbang/ui/popover";
import { useLocale, useTranslations } from "next-intl";
import { deadlineExplanation, duePill, spanWords } from "../../../../shell/deadline-words.ts";
import type { TicketRecord } from "./ticket-facts.tsx";

/** Every clock of the ticket: its span, its day, how it stands, its law, and how it was counted. */
export function DeadlineRows({ deadlines }: { deadlines: TicketRecord["deadlines"] }) {
  const t = useTranslations("disputes.record");
  const laws = useTranslations("laws");
  const machines = useTranslations("machines.dispute.ticket");
  const locale = useLocale();
  return (
    <Panel flush title={t("deadlines")} extra={t("deadlinesHint")}>
      {deadlines.map((deadline) => {
        const { kind, text } = duePill(laws, locale, deadline.standing, deadline.stoppedOn);
        const clock = machines(`clocks.${deadline.clock}`);
        return (
          <div
            key={deadline.id}
            className="grid min-h-9 grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-2 gap-y-0.5 border-b border-separator px-3.5 py-1 last:border-b-0 md:grid-cols-[92px_104px_128px_136px_minmax(0,1fr)_max-content]"
          >
            <b className="font-medium">{clock}</b>
            <span className="text-sub text-muted max-md:order-2">{spanWords(laws, deadline)}</span>
            <span className="whitespace-nowrap max-md:order-1">
              {formatDay(deadline.dueOn, "long", locale)}
            </span>
            <span className="max-md:order-4">
              <DuePill kind={kind}>{text}</DuePill>
            </span>
            <span className="text-meta text-muted md:truncate max-md:order-6 max-md:col-span-full">
              {machines(`laws.${deadline.clock}`)}
            </span>
            <span className="max-md:order-5 max-md:justify-self-end">
              <Popover
                size="sm"
                label={laws("explain.open")}
                title={laws("explain.title", { clock })}
                extra={<DuePill kind={kind}>{text}</DuePill>}
                placement="right top"
                className="text-link!"
              >
                <DeadlineExplanation {...deadlineExplanation(laws, locale, deadline)} />
              </Popover>
            </span>
          </div>
        );
      })}
    </Panel>
  );
}
