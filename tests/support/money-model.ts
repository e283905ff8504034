import type { Actor, Role } from "@gongbang/domain/access/policy";

/**
 * The money of the funds as somebody would keep it in a notebook, written from domain.md B without a look at the
 * code: who may do what, what is left, and the word that a wrong step is refused with.
 */
export type Fund = {
  id: string;
  kinds: string[];
  opensOn: string;
  closesOn: string;
  cap: number;
  householdCap: number;
  spent: number;
  reserved: number;
  /** How many movements its ledger has. */
  moves: number;
};
export type Household = {
  id: string;
  unionPath: string;
  enrolled: boolean;
  relieved: boolean;
  /** The archives of one family have one name here. */
  family: string;
};
export type Grant = {
  id: string;
  fund: Fund;
  household: Household;
  amount: number;
  kind: string;
  way: "bank" | "handOver";
  status: string;
  version: number;
  year: string;
  hands: { proposed: string; approved?: string; paid?: string; handedOver?: string };
};
export type Proposal = {
  fund: Fund;
  household: Household;
  amount: number;
  kind: string;
  way: Grant["way"];
};
export type Step =
  | "approve"
  | "decline"
  | "withdraw"
  | "cancel"
  | "pay"
  | "release"
  | "takeBack"
  | "handOver";

const arrows: Record<Step, { from: string; to: string; role: Role }> = {
  approve: { from: "proposed", to: "approved", role: "manager" },
  decline: { from: "proposed", to: "declined", role: "manager" },
  withdraw: { from: "proposed", to: "withdrawn", role: "caseworker" },
  cancel: { from: "approved", to: "cancelled", role: "manager" },
  pay: { from: "approved", to: "paid", role: "finance" },
  release: { from: "approved", to: "released", role: "finance" },
  takeBack: { from: "released", to: "returned", role: "finance" },
  handOver: { from: "released", to: "handedOver", role: "caseworker" },
};
export const steps = Object.keys(arrows) as Step[];
export const isOpen = ({ status }: Grant) => ["proposed", "approved", "released"].includes(status);
/** What a household and a fund are charged with. */
const counts = ({ status }: Grant) =>
  ["proposed", "approved", "paid", "released", "handedOver"].includes(status);

/** Whether somebody with this role sees what is kept at this path: finance pays for all unions. */
const reaches = (actor: Actor, role: Role, path: string) =>
  role === "finance" || path.startsWith(actor.unionPath);

export const left = ({ cap, spent, reserved }: Fund) => cap - spent - reserved;

export function grantedTo(grants: Grant[], fund: Fund, family: string, year: string): number {
  const theirs = grants.filter(
    (grant) => grant.fund === fund && grant.household.family === family && grant.year === year,
  );
  return theirs.filter(counts).reduce((sum, { amount }) => sum + amount, 0);
}

/** The word that a proposal is refused with; null where the sum is set aside. */
export function wordOnProposal(grants: Grant[], actor: Actor, asked: Proposal, today: string): string | null {
  const { fund, household, amount, kind } = asked;
  if (!actor.roles.includes("caseworker")) return "FORBIDDEN";
  if (!reaches(actor, "caseworker", household.unionPath)) return "ACCESS.NOT_FOUND";
  if (today < fund.opensOn || today > fund.closesOn) return "AID.FUND_CLOSED";
  if (!fund.kinds.includes(kind)) return "AID.KIND_NOT_OF_FUND";
  const outside = outOfFile(household, kind);
  if (outside) return outside;
  if (amount > left(fund)) return "AID.FUND_EXHAUSTED";
  const before = grantedTo(grants, fund, household.family, today.slice(0, 4));
  if (before + amount > fund.householdCap) return "AID.OVER_HOUSEHOLD_CAP";
  const had = grants.some(
    (grant) =>
      grant.household.family === household.family &&
      grant.year === today.slice(0, 4) &&
      grant.kind === "60" &&
      counts(grant),
  );
  return !household.enrolled && had ? "AID.RELIEVED_ALREADY" : null;
}

/** Everything for the file, 临时救助 for who was granted it, and nothing for anybody else. */
function outOfFile({ enrolled, relieved }: Household, kind: string): string | null {
  if (enrolled || (relieved && kind === "60")) return null;
  return kind === "60" ? "AID.NOT_RELIEVED" : "AID.NOT_ENROLLED";
}

function lacks(grant: Grant, actor: Actor, step: Step): string[] {
  const { proposed, approved, paid } = grant.hands;
  const mine = (...hands: (string | undefined)[]) => (hands.includes(actor.id) ? ["AID.SAME_PERSON"] : []);
  const outside = [outOfFile(grant.household, grant.kind) ?? []].flat();
  const otherWay = (way: Grant["way"]) => (grant.way === way ? [] : ["AID.OTHER_WAY"]);
  switch (step) {
    case "approve":
      return [...mine(proposed), ...outside];
    case "decline":
      return proposed === actor.id ? ["APPROVAL.PROPOSED_BY_YOU"] : [];
    case "withdraw":
      return proposed === actor.id ? [] : ["AID.NOT_YOUR_PROPOSAL"];
    case "pay":
      return [...otherWay("bank"), ...mine(proposed, approved), ...outside];
    case "release":
      return [...otherWay("handOver"), ...mine(proposed, approved), ...outside];
    case "handOver":
      return [...mine(approved, paid), ...outside];
    default:
      return [];
  }
}

/** The word that a step is refused with; null where it is taken. `version` is the one that the screen showed. */
export function wordOnStep(grant: Grant, actor: Actor, step: Step, version: number): string | null {
  const { from, role } = arrows[step];
  if (!actor.roles.includes(role)) return "FORBIDDEN";
  if (!reaches(actor, role, grant.household.unionPath)) return "ACCESS.NOT_FOUND";
  if (version !== grant.version) return "EDIT.CONFLICT";
  if (grant.status !== from) return "STATUS.NOT_FROM_HERE";
  const missing = lacks(grant, actor, step);
  return missing.length > 1 ? "STATUS.LACKS" : (missing[0] ?? null);
}

/** Writes a taken step down. */
export function take(grant: Grant, actor: Actor, step: Step): void {
  const { fund, amount } = grant;
  grant.status = arrows[step].to;
  grant.version += 1;
  if (step === "approve") grant.hands.approved = actor.id;
  if (step === "handOver") grant.hands.handedOver = actor.id;
  if (step === "pay" || step === "release") {
    grant.hands.paid = actor.id;
    fund.reserved -= amount;
    fund.spent += amount;
  }
  if (step === "decline" || step === "withdraw" || step === "cancel") fund.reserved -= amount;
  if (step === "takeBack") fund.spent -= amount;
  if (step !== "approve" && step !== "handOver") fund.moves += 1;
}

/** Writes a sum down that was set aside. */
export function setAside(grants: Grant[], actor: Actor, asked: Proposal, on: { id: string; today: string }) {
  asked.fund.reserved += asked.amount;
  asked.fund.moves += 1;
  const { id, today } = on;
  const hands = { proposed: actor.id };
  grants.push({ ...asked, id, status: "proposed", version: 1, year: today.slice(0, 4), hands });
}

/** The people who could take this step of this grant now. */
export const whoMay = (grant: Grant, people: readonly Actor[], step: Step): Actor[] =>
  people.filter((actor) => wordOnStep(grant, actor, step, grant.version) === null);
