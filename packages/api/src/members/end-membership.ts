import { Refused } from "@gongbang/domain/kernel/decision";
import type {
  dieInput,
  expelInput,
  fileExpulsionInput,
  reasonStepInput,
  StepOf,
} from "@gongbang/domain/members/membership.input";
import type { MembershipEvent } from "@gongbang/domain/members/membership.status";
import type { Office } from "../office.ts";
import { cancelTransfer, openTransferOf } from "./cancel-transfer.ts";
import { lockedMembership } from "./load-membership.ts";
import { mustBePast, stepMembership } from "./step-membership.ts";

type Ending = Omit<Parameters<typeof stepMembership>[2], "event">;

/** Ends a membership with what it brings; a transfer that still waits for somebody ends with it. */
async function end(
  office: Office,
  input: { id: string; version: number },
  event: MembershipEvent,
  { facts, ...taking }: Ending,
) {
  await openTransferOf(office, input.id);
  const loaded = await lockedMembership(office, input);
  await cancelTransfer(office, loaded.row.id);
  return stepMembership(office, loaded, { ...taking, event, facts: { ...facts, endedOn: office.today } });
}

/** 退会: free at any time, told to the group and declared by the committee; the card is taken back (章程 art. 6). */
export const leaveUnion = (office: Office, input: StepOf<typeof reasonStepInput>) =>
  end(office, input, "leave", { note: input.reason });

/** 自动退会: six months after dues and union life stopped, where the admonition was refused (章程 art. 6). */
export const lapseMembership = (office: Office, input: StepOf<typeof reasonStepInput>) =>
  end(office, input, "lapse", { note: input.reason });

/**
 * 除名: the group has discussed, the basic committee has decided (章程 art. 7); the upper union has yet to take it on
 * file. Refuses with MEMBERSHIP.DECIDED_BEFORE_DISCUSSED and MEMBERSHIP.IN_FUTURE.
 */
export async function expelMember(office: Office, input: StepOf<typeof expelInput>) {
  const { groupDiscussedOn, committeeDecidedOn, reason } = input;
  mustBePast(office, groupDiscussedOn, committeeDecidedOn);
  if (committeeDecidedOn < groupDiscussedOn)
    throw new Refused({ code: "MEMBERSHIP.DECIDED_BEFORE_DISCUSSED" });
  const facts = { groupDiscussedOn, expelledOn: committeeDecidedOn, expelledBy: office.actor.id };
  return end(office, input, "expel", { note: reason, on: committeeDecidedOn, facts });
}

/** 备案 of an expulsion, by the union above. */
export async function fileExpulsion(
  office: Office,
  { fileNumber, ...input }: StepOf<typeof fileExpulsionInput>,
) {
  const facts = { filedOn: office.today, filedBy: office.actor.id, fileNumber };
  return stepMembership(office, await lockedMembership(office, input), {
    event: "file",
    note: fileNumber,
    facts,
  });
}

/** A death closes the record. Refuses with MEMBERSHIP.IN_FUTURE. */
export async function recordDeath(office: Office, { diedOn, note, ...input }: StepOf<typeof dieInput>) {
  mustBePast(office, diedOn);
  return end(office, input, "die", { note, on: diedOn, facts: { diedOn } });
}
