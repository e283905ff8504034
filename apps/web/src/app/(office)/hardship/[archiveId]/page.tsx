import { type TimelineKind, timelineKinds } from "@gongbang/domain/aid/timeline";
import { Page, Stack } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { aidOf } from "./archive-aid.ts";
import { ArchiveHeader } from "./archive-header.tsx";
import { ArchiveOverview } from "./archive-overview.tsx";
import { ArchivePapers } from "./archive-papers.tsx";
import { ArchivePlan } from "./archive-plan.tsx";
import { type ArchiveTab, archiveTabs } from "./archive-shapes.ts";
import { EvidencePanel } from "./evidence-panel.tsx";
import { GrantsPanel } from "./grants-panel.tsx";
import { HouseholdPanel } from "./household-panel.tsx";
import { LeftBanner } from "./left-banner.tsx";
import { PeoplePanel } from "./people-panel.tsx";
import { readOpened } from "./read-opened.ts";
import { RestrictedPage } from "./restricted-page.tsx";
import { TimelineFilter } from "./timeline-filter.tsx";
import { TrailTable } from "./trail-table.tsx";

type Props = {
  params: Promise<{ archiveId: string }>;
  searchParams: Promise<{ tab?: string; reason?: string; kind?: string; after?: string }>;
};

export default async function ArchivePage({ params, searchParams }: Props) {
  const [{ archiveId }, { tab: asked, reason, kind: named, after }] = [await params, await searchParams];
  const { archive, mayAsk } = await readOpened(archiveId, reason);
  if (archive === null) return <RestrictedPage archiveId={archiveId} mayAsk={mayAsk} />;
  const { today } = await api.parameters.list({});
  const aid = await aidOf(archiveId, today);
  const tab: ArchiveTab = archiveTabs.find((each) => each === asked) ?? "overview";
  const kind = timelineKinds.find((each) => each === named);
  const timelineOf = (more: { limit: number; kind?: TimelineKind | undefined; after?: string | undefined }) =>
    api.timelines.ofArchive({ archiveId, ...(reason && { reason }), ...more });
  const t = await getTranslations("hardship");
  const bodies = {
    overview: async () => (
      <ArchiveOverview {...{ archive, aid, today, reason }} timeline={await timelineOf({ limit: 8 })} />
    ),
    household: () => (
      <Stack>
        <HouseholdPanel archive={archive} detailed />
        <PeoplePanel archive={archive} />
      </Stack>
    ),
    evidence: async () => <EvidencePanel archive={archive} files={await filesOf(archive.memberId)} />,
    plan: () => (
      <ArchivePlan archiveId={archiveId} writesDown={archive.householdOn !== null} reason={reason} />
    ),
    timeline: async () => (
      <TimelineFilter
        {...{ archiveId, reason, kind }}
        timeline={await timelineOf({ limit: 50, kind, after })}
      />
    ),
    money: () => <GrantsPanel grants={aid.grants} />,
    papers: () => <ArchivePapers archiveId={archiveId} reason={reason} />,
    changes: () => <TrailTable lines={archive.trail.filter(isChange)} label={t("record.tabs.changes")} />,
    visits: () => (
      <TrailTable lines={archive.trail.filter((line) => !isChange(line))} label={t("record.tabs.visits")} />
    ),
  };
  return (
    <Page header={<ArchiveHeader archive={archive} aid={aid} tab={tab} today={today} reason={reason} />}>
      <Crumbs items={[{ label: archive.number }]} />
      <LeftBanner archive={archive} />
      {await bodies[tab]()}
    </Page>
  );
}

/** The worker's attachments, for whoever may see them. */
async function filesOf(memberId: string) {
  const { may } = await pageContext();
  if (!may("member.file.read")) return [];
  const { rows } = await api.records.files({ memberId });
  return rows.filter(({ removedAt }) => removedAt === null).map(({ id, name }) => ({ id, name }));
}

type Line = Awaited<ReturnType<typeof api.archives.record>>["trail"][number];
/** Uncovering a sealed field is a command, and stands among those who looked. */
const isChange = ({ kind, action }: Line) => kind === "write" && !action.endsWith(".reveal");
