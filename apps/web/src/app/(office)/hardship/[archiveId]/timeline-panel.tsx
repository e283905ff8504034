import { dayAt } from "@gongbang/domain/kernel/day";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay, formatInstant } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Panel } from "@gongbang/ui/panel";
import { Timeline } from "@gongbang/ui/timeline";
import { useLocale, useTranslations } from "next-intl";
import type { TimelineView } from "./archive-shapes.ts";
import { iconOf, placeOf } from "./timeline-places.tsx";
import { useLineWords } from "./timeline-words.ts";

type Props = { archiveId: string; timeline: TimelineView; reason?: string | undefined };

/** What happened to a household, as it was answered: each line with its day, and a link to its record. */
export function TimelinePanel({ archiveId, timeline, reason }: Props) {
  const t = useTranslations("hardship.record");
  const locale = useLocale();
  const wordsOf = useLineWords();
  const items = timeline.lines.map((line) => {
    const { title, detail } = wordsOf(line);
    // What was written down on another day than it counts for stands on that one, and says so.
    const isLate = line.at !== null && dayAt(new Date(line.at)) !== line.on;
    return {
      id: line.key,
      icon: iconOf(line),
      title: <Link href={placeOf(line, { archiveId, kinds: timeline.kinds, reason })}>{title}</Link>,
      by: line.by,
      at: line.at === null || isLate ? formatDay(line.on, "long", locale) : formatInstant(line.at, locale),
      dateTime: line.at === null || isLate ? line.on : line.at,
      body: (
        <>
          {detail !== "" && <span className="block">{detail}</span>}
          {line.note}
          {isLate && line.at !== null && (
            <span className="block text-muted">
              {t("timeline.written", { at: formatInstant(line.at, locale) })}
            </span>
          )}
        </>
      ),
    };
  });
  return (
    <Panel title={t("tabs.timeline")} flush>
      <Timeline items={items} empty={<EmptyState title={t("timelineEmpty")} />} />
    </Panel>
  );
}
