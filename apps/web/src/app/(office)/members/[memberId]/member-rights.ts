import { type Action, type Actor, scopeFor } from "@gongbang/domain/access/policy";

export const memberTabs = ["facts", "family", "files", "timeline", "trail"] as const;
export type MemberTab = (typeof memberTabs)[number];

/** What the viewer may do with a member's record, and which rooms they read: what is not theirs is not asked for. */
export function rightsOf(actor: Pick<Actor, "roles"> | null) {
  const may = (action: Action) => actor !== null && scopeFor(actor, action) !== null;
  return {
    changes: may("member.change"),
    requestsChanges: may("member.guarded.request"),
    reveals: may("member.reveal"),
    prints: may("member.form.print"),
    printsPlain: may("member.form.reveal"),
    opensArchives: may("hardship.archive.open"),
    seesMembership: may("members.membership.read"),
    seesFamily: may("member.family.read"),
    changesFamily: may("member.family.change"),
    revealsFamily: may("member.family.reveal"),
    seesFiles: may("member.file.read"),
    changesFiles: may("member.file.change"),
    archives: may("hardship.archive.read"),
    grants: may("aid.grant.read"),
    visits: may("aid.visit.read"),
    tickets: may("dispute.ticket.read"),
  };
}
export type Rights = ReturnType<typeof rightsOf>;

/** The tabs that have something for this viewer. */
export const tabsFor = ({ seesFamily, seesFiles }: Pick<Rights, "seesFamily" | "seesFiles">): MemberTab[] =>
  memberTabs.filter((tab) => (tab === "family" ? seesFamily : tab === "files" ? seesFiles : true));
