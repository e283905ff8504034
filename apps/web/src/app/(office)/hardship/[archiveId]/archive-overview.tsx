import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { EmptyState } from "@gongbang/ui/empty-state";
import { Columns } from "@gongbang/ui/page";
import { Panel } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import { MeansPanel } from "../means-panel.tsx";
import type { ArchiveAid } from "./archive-aid.ts";
import { ArchiveFacts } from "./archive-facts.tsx";
import type { ArchiveView, TimelineView } from "./archive-shapes.ts";
import { ConsentsPanel } from "./consents-panel.tsx";
import { DeadlinesPanel } from "./deadlines-panel.tsx";
import { DocumentsPanel } from "./documents-panel.tsx";
import { FieldsLeftPanel } from "./fields-left-panel.tsx";
import { GovernmentPanel } from "./government-panel.tsx";
import { HomeVisitsPanel } from "./home-visits-panel.tsx";
import { HouseholdPanel } from "./household-panel.tsx";
import { ObjectionsPanel } from "./objections-panel.tsx";
import { RegisterPanel } from "./register-panel.tsx";
import { TimelinePanel } from "./timeline-panel.tsx";

type Props = {
  archive: ArchiveView;
  aid: ArchiveAid;
  /** The newest lines alone. */
  timeline: TimelineView;
  today: string;
  reason?: string | undefined;
};

/** The first tab: how the means are computed, the household, and beside them clocks, objections and what happened. */
export function ArchiveOverview({ archive, aid, timeline, today, reason }: Props) {
  const t = useTranslations("hardship.means");
  const decided = codeWord(hardshipGrade, archive.grade, useLocale());
  const { means, household } = archive;
  return (
    <Columns
      width="composer"
      side={
        <>
          <DeadlinesPanel deadlines={archive.deadlines} />
          <ObjectionsPanel archive={archive} today={today} />
          <TimelinePanel archiveId={archive.id} timeline={timeline} reason={reason} />
        </>
      }
    >
      {means ? (
        <MeansPanel means={means} names={household.map(({ name }) => name)} decided={decided} />
      ) : (
        <Panel title={t("title")}>
          <EmptyState title={t("none")} />
        </Panel>
      )}
      <HomeVisitsPanel archive={archive} mayVisit={aid.mayVisit} />
      <FieldsLeftPanel archive={archive} />
      <HouseholdPanel archive={archive} />
      {archive.government && <GovernmentPanel government={archive.government} />}
      <DocumentsPanel archive={archive} />
      <ArchiveFacts archive={archive} />
      <RegisterPanel archive={archive} />
      <ConsentsPanel archive={archive} today={today} />
    </Columns>
  );
}
