import { allow, type Decision, refuse } from "../kernel/decision.ts";
import type { ApproverLevel, Tier } from "./approval-rule.ts";

/** A tier of something that is being decided: `no` names it there. A named officer stands for the role. */
export type RunningTier = Tier & { no: number; officerId: string | null; addedBy: string | null };

export const decisionOutcomes = ["agree", "return", "refuse", "handOn", "addSigner", "withdraw"] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** One act on an item: by whom and, where for another, on behalf of whom. */
export type Act = { no: number; outcome: DecisionOutcome; byId: string; forId: string | null };

export const runningTiers = (tiers: readonly Tier[]): RunningTier[] =>
  tiers.map((tier, i) => ({ ...tier, no: i + 1, officerId: null, addedBy: null }));

/** Everybody whose agreement counts at a tier: whoever was acted for counts, not the hand that did it. */
export const agreedAt = (acts: readonly Act[], no: number): string[] => [
  ...new Set(
    acts.filter((act) => act.no === no && act.outcome === "agree").map(({ byId, forId }) => forId ?? byId),
  ),
];

/** A signature that was asked for is there once its person has agreed, at whichever tier: nobody agrees twice. */
const isSigned = ({ officerId, addedBy }: RunningTier, acts: readonly Act[]) =>
  addedBy !== null && officerId !== null && hasAgreed({ acts }, officerId);

const isOpen = (tier: RunningTier, acts: readonly Act[]) =>
  tier.blocking && agreedAt(acts, tier.no).length < tier.least && !isSigned(tier, acts);

/**
 * The tiers as they wait today: a name counts for as long as its officer still decides on the thing. After that the role
 * stands in, for a signature under no name, or the thing would wait for ever for somebody who has gone.
 */
export const withoutGone = (
  tiers: readonly RunningTier[],
  acts: readonly Act[],
  decides: (officerId: string) => boolean,
): RunningTier[] =>
  tiers.map((tier) => {
    if (tier.officerId === null || decides(tier.officerId) || !isOpen(tier, acts)) return tier;
    return { ...tier, officerId: null, name: tier.addedBy === null ? tier.name : "" };
  });

/** The tiers that wait now: of those that block and are not through, the ones with the lowest place. */
export function waitingTiers(tiers: readonly RunningTier[], acts: readonly Act[]): RunningTier[] {
  const open = tiers.filter((tier) => isOpen(tier, acts));
  const first = Math.min(...open.map(({ seq }) => seq));
  return open.filter(({ seq }) => seq === first);
}

/** How many agreements are missing, of all tiers that block. */
export const agreementsLeft = (tiers: readonly RunningTier[], acts: readonly Act[]): number =>
  tiers
    .filter((tier) => isOpen(tier, acts))
    .reduce((sum, tier) => sum + tier.least - agreedAt(acts, tier.no).length, 0);

/** Who is told by now: the tiers that do not block, from their place on. */
export const toldTiers = (tiers: readonly RunningTier[], acts: readonly Act[]): RunningTier[] => {
  const [now] = waitingTiers(tiers, acts);
  return tiers.filter(({ blocking, seq }) => !blocking && (now === undefined || seq <= now.seq));
};

/** Somebody who may stand in a tier. */
export type Approver = { id: string; roles: readonly string[]; level: ApproverLevel };

/** Whether a tier is this officer's. Once its term has passed, the level above may answer as well. */
export function standsIn(tier: RunningTier, { id, roles, level }: Approver, overdue: boolean): boolean {
  const escalated = overdue && tier.escalateTo === level && roles.includes(tier.role);
  if (tier.officerId !== null) return tier.officerId === id || escalated;
  const levelFits = tier.levels.length === 0 || tier.levels.includes(level);
  return (roles.includes(tier.role) && levelFits) || escalated;
}

export type ApprovalItem = {
  status: "pending" | "approved" | "returned" | "rejected" | "withdrawn";
  tiers: readonly RunningTier[];
  acts: readonly Act[];
  /** Who brought it up: they decide nothing on it, neither for themselves nor for another. */
  proposers: readonly string[];
  /** Tiers whose term has passed. */
  overdue: readonly number[];
};

export type ApprovalRefusal =
  | { code: "APPROVAL.ENDED"; status: string }
  | { code: "APPROVAL.PROPOSED_BY_YOU" }
  | { code: "APPROVAL.DECIDED_BEFORE" }
  | { code: "APPROVAL.NOT_YOUR_TIER" }
  | { code: "APPROVAL.FROZEN"; until: string; reason: string };

/** 撤回 is open until somebody has agreed: what was only handed on was decided by nobody. */
export const nobodyAgreed = (acts: readonly Pick<Act, "outcome">[]): boolean =>
  !acts.some(({ outcome }) => outcome === "agree");

/** Whose place somebody takes: their own, or that of one who has asked them to (no chains: only their own). */
export type Place = { tier: RunningTier; forId: string | null };

/**
 * In which tier, and for whom, this officer may decide now. `absent` are those who have handed their decisions to the
 * officer for these days; `onBehalfOf` names one of them where the officer stands in the tier as well.
 * Refuses with APPROVAL.ENDED, APPROVAL.PROPOSED_BY_YOU, APPROVAL.NOT_YOUR_TIER, APPROVAL.DECIDED_BEFORE.
 */
export function decidePlace(
  item: ApprovalItem,
  actor: Approver,
  { absent, onBehalfOf = null }: { absent: readonly Approver[]; onBehalfOf?: string | null },
): Decision<Place, ApprovalRefusal> {
  if (item.status !== "pending") return refuse({ code: "APPROVAL.ENDED", status: item.status });
  if (item.proposers.includes(actor.id)) return refuse({ code: "APPROVAL.PROPOSED_BY_YOU" });
  const waiting = waitingTiers(item.tiers, item.acts);
  // Whoever is waited for by name takes that place and no other, since nobody else could.
  const isAwaited = (id: string) => waiting.some(({ officerId }) => officerId === id);
  const places = waiting
    .flatMap((tier) => placesIn(tier, item, actor, absent))
    .filter(({ tier: { officerId }, forId }) =>
      [actor.id, forId ?? actor.id].every((id) => id === officerId || !isAwaited(id)),
    );
  const meant = places.filter(({ forId }) => onBehalfOf === null || forId === onBehalfOf);
  if (meant.length === 0) return refuse({ code: "APPROVAL.NOT_YOUR_TIER" });
  // One hand agrees once to one thing, and one person is counted once: at whichever tier, for whomever.
  const free = meant.find(({ forId }) => !hasAgreed(item, actor.id) && !hasAgreed(item, forId ?? actor.id));
  return free ? allow(free) : refuse({ code: "APPROVAL.DECIDED_BEFORE" });
}

function placesIn(
  tier: RunningTier,
  item: ApprovalItem,
  actor: Approver,
  absent: readonly Approver[],
): Place[] {
  const overdue = item.overdue.includes(tier.no);
  const own = standsIn(tier, actor, overdue) ? [{ tier, forId: null }] : [];
  const others = absent
    .filter((other) => !item.proposers.includes(other.id) && standsIn(tier, other, overdue))
    .map(({ id }) => ({ tier, forId: id }));
  return [...own, ...others];
}

const hasAgreed = ({ acts }: Pick<ApprovalItem, "acts">, id: string) =>
  acts.some(({ outcome, byId, forId }) => outcome === "agree" && (byId === id || forId === id));

/**
 * Whether a tier may wait for this officer by name: for nobody who brought the thing up, nor for whom it waits already,
 * nor for who has agreed to it, for they agree once and it would wait for ever.
 */
export const mayBeNamed = ({ tiers, acts, proposers }: ApprovalItem, id: string): boolean =>
  !proposers.includes(id) &&
  !hasAgreed({ acts }, id) &&
  !tiers.some((tier) => tier.officerId === id && isOpen(tier, acts));

/** 加签: one more signature, asked for after the tiers that wait now and before those that come later. */
export function withSigner(
  tiers: readonly RunningTier[],
  { after, officerId, addedBy, name }: { after: number; officerId: string; addedBy: string; name: string },
): RunningTier[] {
  const no = Math.max(...tiers.map((tier) => tier.no)) + 1;
  const later = tiers.map((tier) => (tier.seq > after ? { ...tier, seq: tier.seq + 1 } : tier));
  const signer: RunningTier = {
    ...{ no, seq: after + 1, name, role: "manager", levels: [], least: 1, blocking: true },
    ...{ termDays: null, escalateTo: null, officerId, addedBy },
  };
  return [...later, signer].toSorted((a, b) => a.seq - b.seq || a.no - b.no);
}

/**
 * 转办: one agreement that a tier still waits for is somebody else's by name. Where it waits for more of them, the others
 * stay where they are: handing on never makes two people's decision one person's.
 */
export function handedOn(
  { tiers, acts }: Pick<ApprovalItem, "tiers" | "acts">,
  no: number,
  officerId: string,
): RunningTier[] {
  const next = Math.max(...tiers.map((tier) => tier.no)) + 1;
  return tiers.flatMap((tier) => {
    if (tier.no !== no) return [tier];
    if (tier.least - agreedAt(acts, no).length <= 1) return [{ ...tier, officerId }];
    return [
      { ...tier, least: tier.least - 1 },
      { ...tier, no: next, officerId, least: 1 },
    ];
  });
}
