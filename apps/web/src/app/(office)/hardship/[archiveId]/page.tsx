import { Page } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { aidOf } from "./archive-aid.ts";
import { ArchiveHeader } from "./archive-header.tsx";
import { ArchiveOverview } from "./archive-overview.tsx";
import { type ArchiveTab, archiveTabs } from "./archive-shapes.ts";
import { GrantsPanel } from "./grants-panel.tsx";
import { HouseholdPanel } from "./household-panel.tsx";
import { TimelinePanel } from "./timeline-panel.tsx";
import { TrailTable } from "./trail-table.tsx";

type Props = { params: Promise<{ archiveId: string }>; searchParams: Promise<{ tab?: string }> };

export default async function ArchivePage({ params, searchParams }: Props) {
  const [{ archiveId }, { tab: asked }] = [await params, await searchParams];
  const archive = await api.archives.record({ id: archiveId });
  const { today } = await api.parameters.list({});
  const aid = await aidOf(archiveId, today);
  const tab: ArchiveTab = archiveTabs.find((each) => each === asked) ?? "overview";
  const t = await getTranslations("hardship");
  const bodies = {
    overview: () => <ArchiveOverview archive={archive} aid={aid} today={today} />,
    household: () => <HouseholdPanel archive={archive} detailed />,
    timeline: () => <TimelinePanel archive={archive} visits={aid.visits} />,
    money: () => <GrantsPanel grants={aid.grants} />,
    changes: () => <TrailTable lines={archive.trail.filter(isChange)} label={t("record.tabs.changes")} />,
    visits: () => (
      <TrailTable lines={archive.trail.filter((line) => !isChange(line))} label={t("record.tabs.visits")} />
    ),
  };
  return (
    <Page header={<ArchiveHeader archive={archive} aid={aid} tab={tab} today={today} />}>
      <Crumbs items={[{ label: archive.number }]} />
      {bodies[tab]()}
    </Page>
  );
}

type Line = Awaited<ReturnType<typeof api.archives.record>>["trail"][number];
/** Uncovering a sealed field is a command, and stands among those who looked. */
const isChange = ({ kind, action }: Line) => kind === "write" && !action.endsWith(".reveal");
