import type {
  approveInput,
  noteStepInput,
  reasonStepInput,
  StepOf,
} from "@gongbang/domain/members/membership.input";
import type { Office } from "../office.ts";
import { lockedMembership } from "./load-membership.ts";
import { mustBePast, stepMembership } from "./step-membership.ts";

/** 批准入会: membership counts from the approval. Refuses with MEMBERSHIP.IN_FUTURE. */
export async function approveMembership(office: Office, input: StepOf<typeof approveInput>) {
  const on = input.approvedOn ?? office.today;
  mustBePast(office, on);
  const loaded = await lockedMembership(office, input);
  return stepMembership(office, loaded, { event: "approve", note: input.note, on, set: { joinedOn: on } });
}

export async function refuseMembership(office: Office, input: StepOf<typeof reasonStepInput>) {
  return stepMembership(office, await lockedMembership(office, input), {
    event: "refuse",
    note: input.reason,
  });
}

/** The applicant takes the application back. */
export async function withdrawMembership(office: Office, input: StepOf<typeof noteStepInput>) {
  return stepMembership(office, await lockedMembership(office, input), {
    event: "withdraw",
    note: input.note,
  });
}
