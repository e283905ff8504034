import { later } from "@gongbang/domain/kernel/day";
import type {
  admonishInput,
  noteStepInput,
  reasonStepInput,
  retainInput,
  StepOf,
} from "@gongbang/domain/members/membership.input";
import type { Office } from "../office.ts";
import { lockedMembership } from "./load-membership.ts";
import { mustBePast, stepMembership } from "./step-membership.ts";

/** 保留会籍: no dues, no vote (章程 art. 8). A term of an admonition ends with it. */
export async function retainMembership(
  office: Office,
  { retention, since, ...input }: StepOf<typeof retainInput>,
) {
  mustBePast(office, since);
  const facts = { retention, retainedSince: since, idleSince: null, admonishedOn: null };
  const loaded = await lockedMembership(office, input);
  return stepMembership(office, loaded, { event: "retain", note: input.note, on: since, facts });
}

export async function reinstateMembership(office: Office, input: StepOf<typeof noteStepInput>) {
  const facts = { retention: null, retainedSince: null };
  return stepMembership(office, await lockedMembership(office, input), {
    event: "reinstate",
    note: input.note,
    facts,
  });
}

/**
 * Writes down that somebody pays no dues and takes no part, and refused the admonition: six months count from the
 * later of the two days (章程 art. 6). Refuses with MEMBERSHIP.IN_FUTURE.
 */
export async function admonishMember(office: Office, input: StepOf<typeof admonishInput>) {
  const { unpaidSince, absentSince, admonishedOn, reason } = input;
  mustBePast(office, unpaidSince, absentSince, admonishedOn);
  const idleSince = later(unpaidSince, absentSince);
  const facts = { idleSince, admonishedOn };
  return stepMembership(office, await lockedMembership(office, input), {
    event: "admonish",
    note: reason,
    facts,
  });
}

export async function resumeMembership(office: Office, input: StepOf<typeof reasonStepInput>) {
  const facts = { idleSince: null, admonishedOn: null };
  return stepMembership(office, await lockedMembership(office, input), {
    event: "resume",
    note: input.reason,
    facts,
  });
}
