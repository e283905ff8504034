import { DuePill } from "@gongbang/ui/due-pill";
import { formatCount } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { useTranslations } from "next-intl";
import { openList } from "./open-list.ts";
import type { NumberLists, Overview } from "./overview-numbers.ts";

type Props = Pick<Overview, "deadlines" | "tickets" | "archives"> & { lists: NumberLists };

/** What a manager should ask about: deadlines by how near they are, neglected files, tickets by status. */
export function RiskPanel({ deadlines, tickets, archives, lists }: Props) {
  const [t, m] = [useTranslations("overview"), useTranslations("machines.dispute.ticket.states")];
  const dues = [
    ["missed", lists.missed, "missed", deadlines.missed],
    ["today", lists.dueToday, "today", deadlines.today],
    ["in3", lists.dueIn3, "soon", deadlines.in3],
    ["in7", lists.dueIn7, "ok", deadlines.in7],
  ] as const;
  return (
    <Panel title={t("atRisk")} flush>
      {dues.map(([key, list, kind, n]) => (
        <PanelRow key={key} href={openList(list)}>
          <DuePill kind={kind}>{t(`within.${key}`)}</DuePill>
          <span className="ms-auto font-medium">{formatCount(n)}</span>
        </PanelRow>
      ))}
      <PanelRow href={openList(lists.notReviewed)}>
        {t("notReviewed")}
        <span className="ms-auto font-medium">{formatCount(archives.notReviewed)}</span>
      </PanelRow>
      <div className="flex flex-wrap gap-2 p-3.5">
        {tickets.map(({ key, n }) => (
          <a key={key} href={openList(lists.ticketsOf(key))}>
            <StatusPill tone="neutral">
              {m(key)} {formatCount(n)}
            </StatusPill>
          </a>
        ))}
      </div>
    </Panel>
  );
}
