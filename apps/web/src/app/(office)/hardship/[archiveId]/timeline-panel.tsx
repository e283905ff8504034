import { dayAt } from "@gongbang/domain/kernel/day";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay, formatInstant } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Panel } from "@gongbang/ui/panel";
import { Timeline } from "@gongbang/ui/timeline";
import {
  CircleCheck,
  CircleX,
  FilePlus,
  Flag,
  Footprints,
  RefreshCw,
  ScrollText,
  Send,
  Stamp,
  Undo2,
} from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ArchiveAid } from "./archive-aid.ts";
import type { ArchiveView } from "./archive-shapes.ts";

const icons: Record<string, ReactNode> = {
  create: <FilePlus />,
  submit: <Send />,
  verify: <Footprints />,
  compare: <ScrollText />,
  startNotice: <Flag />,
  review: <CircleCheck />,
  approve: <Stamp />,
  synchronise: <RefreshCw />,
  renew: <RefreshCw />,
  return: <Undo2 />,
  reject: <CircleX />,
  withdraw: <Undo2 />,
  close: <CircleX />,
};

type Visit = ArchiveAid["visits"][number];
type Props = { archive: ArchiveView; visits: readonly Visit[] };

/** Steps and visits, the newest first, with the opinions, reasons and notes that came with them. */
export function TimelinePanel({ archive, visits }: Props) {
  const t = useTranslations("hardship.record");
  const events = useTranslations("machines.hardship.archive.events");
  const locale = useLocale();
  const steps = archive.timeline.map((step) => ({
    id: step.id,
    icon: icons[step.event],
    title: events(step.event),
    by: step.actorName,
    at: formatInstant(step.at, locale),
    dateTime: step.at,
    body: (
      <>
        {step.note}
        {step.event === "verify" && step.happenedOn !== dayAt(new Date(step.at)) && (
          <span className="block text-muted">
            {t("visitedOn", { on: formatDay(step.happenedOn, "long", locale) })}
          </span>
        )}
      </>
    ),
  }));
  const calls = visits.map((visit) => ({
    id: visit.id,
    icon: <Footprints />,
    title: <Link href={`/aid/visits/${visit.id}`}>{t("visit")}</Link>,
    by: visit.visitorName,
    at: formatDay(visit.visitedOn, "long", locale),
    dateTime: visit.visitedOn,
    body: visit.note,
  }));
  const items = [...steps, ...calls].toSorted(byDay);
  return (
    <Panel title={t("tabs.timeline")} flush>
      <Timeline items={items} empty={<EmptyState title={t("timelineEmpty")} />} />
    </Panel>
  );
}

/**
 * The newest first; a visit, which has a day and no hour, stands above the steps of its day. What is of one instant
 * keeps the order in which it was written down.
 */
function byDay(a: { dateTime: string }, b: { dateTime: string }): number {
  const [one, other] = [`${a.dateTime}~`, `${b.dateTime}~`];
  return one === other ? 0 : one < other ? 1 : -1;
}
