import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay, formatInstant } from "@gongbang/ui/format";
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

/** The steps that were taken, the newest first, with the opinions and reasons that came with them. */
export function TimelinePanel({ archive }: { archive: ArchiveView }) {
  const t = useTranslations("hardship.record");
  const events = useTranslations("machines.hardship.archive.events");
  const locale = useLocale();
  const items = archive.timeline.map((step) => ({
    id: step.id,
    icon: icons[step.event],
    title: events(step.event),
    by: step.actorName,
    at: formatInstant(step.at, locale),
    dateTime: step.at,
    body: (
      <>
        {step.note}
        {step.event === "verify" && (
          <span className="text-muted"> {formatDay(step.happenedOn, "long", locale)}</span>
        )}
      </>
    ),
  }));
  return (
    <Panel title={t("tabs.timeline")} flush>
      <Timeline items={items} empty={<EmptyState title={t("timelineEmpty")} />} />
    </Panel>
  );
}
