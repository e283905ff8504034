import type { TimelineKind } from "@gongbang/domain/aid/timeline";
import { FilterChip } from "@gongbang/ui/filter-bar";
import { Link } from "@gongbang/ui/link";
import { Stack } from "@gongbang/ui/page";
import { useTranslations } from "next-intl";
import { type TimelineView, tabHref } from "./archive-shapes.ts";
import { TimelinePanel } from "./timeline-panel.tsx";

type Props = {
  archiveId: string;
  timeline: TimelineView;
  /** The kind that it is narrowed to; all of them without one. */
  kind: TimelineKind | undefined;
  reason: string | undefined;
};

/** The tab 时间线: a chip for every kind that this reader may see, a page of lines, and the way to the older ones. */
export function TimelineFilter({ archiveId, timeline, kind, reason }: Props) {
  const t = useTranslations("hardship.record.timeline");
  const at = (more: Record<string, string>) => tabHref(archiveId, "timeline", reason, more);
  return (
    <Stack>
      <nav aria-label={t("filter")} className="flex flex-wrap gap-2">
        <FilterChip href={at({})} active={kind === undefined}>
          {t("all")}
        </FilterChip>
        {timeline.kinds.map((each) => (
          <FilterChip key={each} href={at({ kind: each })} active={each === kind}>
            {t(`kinds.${each}`)}
          </FilterChip>
        ))}
      </nav>
      <TimelinePanel archiveId={archiveId} timeline={timeline} reason={reason} />
      {timeline.next !== null && (
        <Link href={at({ ...(kind && { kind }), after: timeline.next })}>{t("older")}</Link>
      )}
    </Stack>
  );
}
