import { Later } from "@gongbang/ui/later";
import { Page } from "@gongbang/ui/page";
import { redirect } from "next/navigation";
import { Crumbs } from "../../../../shell/crumbs.tsx";
import { RecordTrail } from "../../../../shell/record-trail.tsx";
import { pageContext } from "../../../../shell/session.ts";
import { api } from "../../../../shell/trpc-server.ts";
import { factGroups } from "../code-fields.ts";
import { FamilyPanel } from "./family-panel.tsx";
import { FilesPanel } from "./files-panel.tsx";
import { MemberFacts } from "./member-facts.tsx";
import { MemberHeader } from "./member-header.tsx";
import { rightsOf, tabsFor } from "./member-rights.ts";
import { MemberTimeline } from "./member-timeline.tsx";
import { MergedBanner } from "./merged-banner.tsx";
import { firstOfRooms, roomRecords, timedRecords } from "./room-records.ts";
import { RoomsPanel } from "./rooms-panel.tsx";

/** As many groups of facts as a desk shows at once: the first picture of the page waits for no more. */
const inSight = 2;

type MemberPageProps = { params: Promise<{ memberId: string }>; searchParams: Promise<{ tab?: string }> };

/** A member's page: who it is, what every room knows of them, and what was done. */
export default async function MemberPage({ params, searchParams }: MemberPageProps) {
  const [{ memberId: id }, { tab: asked }] = await Promise.all([params, searchParams]);
  const [member, { actor }] = await Promise.all([api.members.record({ id }), pageContext()]);
  // A record that was merged leads to the one that was kept, as far as the reader may open it.
  if (member.mergedInto?.mayOpen) redirect(`/members/${member.mergedInto.id}`);
  const rights = rightsOf(actor);
  const tabs = tabsFor(rights);
  const tab = tabs.find((each) => each === asked) ?? "facts";
  const bodies = {
    facts: async () => (
      <div className="grid gap-3">
        <MemberFacts {...{ member, mayReveal: rights.reveals }} groups={factGroups.slice(0, inSight)} />
        <Later>
          <MemberFacts {...{ member, mayReveal: rights.reveals }} groups={factGroups.slice(inSight)} />
          <RoomsPanel rooms={firstOfRooms(await roomRecords(id, rights))} />
        </Later>
      </div>
    ),
    family: async () => {
      const { rows } = await api.records.family({ memberId: id });
      return <FamilyPanel memberId={id} family={rows} rights={rights} />;
    },
    files: async () => {
      const { rows } = await api.records.files({ memberId: id });
      return <FilesPanel memberId={id} files={rows} rights={rights} />;
    },
    timeline: async () => <MemberTimeline member={member} records={await timedRecords(id, rights)} />,
    trail: async () => <RecordTrail trail={await api.members.trail({ id })} />,
  };
  return (
    <Page header={<MemberHeader member={member} rights={rights} tabs={tabs} tab={tab} />}>
      <Crumbs items={[{ label: member.name }]} />
      {member.mergedInto && <MergedBanner into={member.mergedInto} />}
      {await bodies[tab]()}
    </Page>
  );
}
