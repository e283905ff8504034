import { type Action, type Actor, scopeFor } from "@gongbang/domain/access/policy";

export type NavKey =
  | "home"
  | "members"
  | "hardship"
  | "visits"
  | "funds"
  | "disputes"
  | "deadlines"
  | "approvals"
  | "transitions"
  | "overview"
  | "people"
  | "jobs"
  | "audit"
  | "invariants";
type NavItem = {
  key: NavKey;
  href: string;
  /** Pages of the same room that stand beside it. */
  also?: readonly string[];
  action: Action;
  place: "main" | "foot";
};

/** The pages of the rail, in its order. Each is seen by whom the policy grants its action. Words: shell.nav.<key>. */
export const navigation: readonly NavItem[] = [
  { key: "home", href: "/", action: "office.self.use", place: "main" },
  { key: "members", href: "/members", action: "member.read", place: "main" },
  { key: "hardship", href: "/hardship", action: "hardship.archive.read", place: "main" },
  { key: "visits", href: "/aid/visits", action: "aid.visit.read", place: "main" },
  {
    key: "funds",
    href: "/aid/funds",
    also: [
      ...["/aid/grants", "/aid/propose", "/aid/work", "/aid/programmes", "/aid/batches", "/aid/figures"],
      "/aid/households",
    ],
    action: "aid.fund.read",
    place: "main",
  },
  { key: "disputes", href: "/disputes", action: "dispute.ticket.read", place: "main" },
  {
    key: "approvals",
    href: "/office/approvals",
    also: ["/office/approval-rules"],
    action: "office.approval.read",
    place: "main",
  },
  { key: "transitions", href: "/office/transitions", action: "office.transition.read", place: "main" },
  { key: "deadlines", href: "/deadlines", action: "office.deadline.read", place: "main" },
  { key: "overview", href: "/overview", action: "overview.read", place: "main" },
  { key: "people", href: "/office/people", action: "office.person.read", place: "foot" },
  { key: "audit", href: "/office/audit", action: "office.audit.read", place: "foot" },
  { key: "invariants", href: "/office/invariants", action: "office.invariant.read", place: "foot" },
  { key: "jobs", href: "/office/jobs", action: "office.job.read", place: "foot" },
];

export type QuickKey = "recordVisit" | "openTicket" | "openArchive" | "newMember" | "importMembers";
type QuickAction = { key: QuickKey; href: string; action: Action };

/** What can be begun from anywhere, by the palette. Words: shell.actions.<key>. */
export const quickActions: readonly QuickAction[] = [
  { key: "recordVisit", href: "/aid/visits/new", action: "aid.visit.record" },
  { key: "openTicket", href: "/disputes/new", action: "dispute.ticket.open" },
  { key: "openArchive", href: "/hardship/new", action: "hardship.archive.open" },
  { key: "newMember", href: "/members/new", action: "member.create" },
  { key: "importMembers", href: "/members/import", action: "member.import" },
];

/** The parts of a list that this actor may use. */
export const allowed = <Item extends { action: Action }>(
  actor: Pick<Actor, "roles">,
  items: readonly Item[],
) => items.filter((item) => scopeFor(actor, item.action) !== null);

/** The item that a path belongs to: the one with the longest address that begins it. */
export function itemAt<Item extends { href: string; also?: readonly string[] }>(
  pathname: string,
  items: readonly Item[],
): Item | undefined {
  const within = (href: string) => pathname === href || (href !== "/" && pathname.startsWith(`${href}/`));
  return items
    .filter(({ href, also = [] }) => [href, ...also].some(within))
    .toSorted((a, b) => b.href.length - a.href.length)[0];
}
