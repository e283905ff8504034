import type { Actor } from "@gongbang/domain/access/policy";

/** What a person may be in the register, written down by hand from the 章程 and apart from our machine's table. */
export type Standing = "applied" | "active" | "transferring" | "retained" | "ended";
export type Sent = { by: string; toPath: string } | null;
export type Asked = { by: string; toPath: string } | null;
/** One person: the record of the register that counts, where it is, and a transfer that waits for somebody. */
export type Person = {
  citizenId: string;
  id: string;
  path: string;
  standing: Standing;
  transferId: string | null;
  asked: Asked;
  sent: Sent;
};

export const acts = [
  "join",
  "approve",
  "refuse",
  "withdraw",
  "retain",
  "reinstate",
  "leave",
  "expel",
  "die",
  "send",
  "ask",
  "agree",
  "decline",
  "accept",
  "return",
  "recall",
] as const;
export type Act = (typeof acts)[number];

const reaches = (actor: Actor, path: string) => path.startsWith(actor.unionPath);
const isLead = ({ roles }: Actor) => roles.includes("manager");

/** Which standings an act is taken from; null where it is taken in a transfer, or by nobody's standing. */
const from: Partial<Record<Act, readonly Standing[]>> = {
  join: ["ended"],
  approve: ["applied"],
  refuse: ["applied"],
  withdraw: ["applied"],
  retain: ["active"],
  reinstate: ["retained"],
  leave: ["active", "retained"],
  expel: ["active", "retained"],
  die: ["active", "retained", "transferring"],
  send: ["active"],
  ask: ["active", "retained"],
};

/** Which side of a transfer takes an act, where the transfer is asked for or sent. */
function isTheirTurn(act: Act, actor: Actor, { path, asked, sent }: Person): boolean {
  const to = sent ?? asked;
  if (!to) return false;
  switch (act) {
    case "agree":
      return asked !== null && sent === null && reaches(actor, path) && asked.by !== actor.id;
    case "decline":
      return sent === null && reaches(actor, path);
    case "accept":
      return sent !== null && reaches(actor, sent.toPath) && sent.by !== actor.id;
    case "return":
      return sent !== null && reaches(actor, sent.toPath);
    default:
      return sent !== null ? reaches(actor, path) : reaches(actor, to.toPath);
  }
}

const needsLead: readonly Act[] = ["approve", "refuse", "expel"];
const ofTransfers: readonly Act[] = ["agree", "decline", "accept", "return", "recall"];

/** Whether an act of somebody is taken, by these rules alone. `toPath` is where a transfer or a new membership leads. */
export function isTaken(act: Act, actor: Actor, person: Person, toPath: string): boolean {
  if (needsLead.includes(act) && !isLead(actor)) return false;
  if (ofTransfers.includes(act)) {
    // Whom the new union asked for is sent only while the membership is in force.
    const inForce = act !== "agree" || person.standing === "active";
    return inForce && isTheirTurn(act, actor, person);
  }
  if (!from[act]?.includes(person.standing)) return false;
  if (act === "join") return reaches(actor, toPath);
  const waits = person.transferId !== null;
  if (act === "ask") return !waits && reaches(actor, toPath) && !reaches(actor, person.path);
  if (act === "send") return !waits && reaches(actor, person.path) && toPath !== person.path;
  return reaches(actor, person.path);
}

const becomes: Partial<Record<Act, Standing>> = {
  join: "applied",
  approve: "active",
  refuse: "ended",
  withdraw: "ended",
  retain: "retained",
  reinstate: "active",
  leave: "ended",
  expel: "ended",
  die: "ended",
  send: "transferring",
  agree: "transferring",
  accept: "active",
  return: "active",
};
const settling: readonly Act[] = ["accept", "return", "decline", "recall", "leave", "expel", "die"];

/** The person after an act that was taken. */
export function after(act: Act, actor: Actor, person: Person, toPath: string): Person {
  const next = { ...person, standing: becomes[act] ?? person.standing };
  if (act === "recall" && person.sent) next.standing = "active";
  if (act === "join") next.path = toPath;
  if (act === "accept" && person.sent) next.path = person.sent.toPath;
  if (act === "send") next.sent = { by: actor.id, toPath };
  if (act === "agree" && person.asked) next.sent = { by: actor.id, toPath: person.asked.toPath };
  if (act === "ask") next.asked = { by: actor.id, toPath };
  return settling.includes(act) ? { ...next, transferId: null, asked: null, sent: null } : next;
}
