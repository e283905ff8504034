import type { Refusal } from "../kernel/decision.ts";
import { type Lack, machineFor } from "../kernel/machine.ts";

export const changeStatuses = ["pending", "approved", "rejected", "withdrawn"] as const;
export type ChangeStatus = (typeof changeStatuses)[number];

/** What nobody changes by themselves (product.md D8): the name, the paper with its number, and the card. */
export const guardedFields = ["name", "citizenId", "bankCard"] as const;
export type GuardedField = (typeof guardedFields)[number];

/** What the steps of a change request ask about, by the person who would take them. */
export type ChangeRequest = {
  status: ChangeStatus;
  /** Who would take the step. */
  actorId: string;
  requestedBy: string;
  /** The fields that have changed since the request, for which nobody has said yet which value is right. */
  unsettled: readonly GuardedField[];
};

type ChangeRefusal =
  | { code: "CHANGE.ASKED_BY_YOU" }
  | { code: "CHANGE.NOT_ASKED_BY_YOU" }
  | { code: "CHANGE.CONFLICT"; count: number };

const lacking = (...refusals: (ChangeRefusal | false)[]): Lack[] =>
  refusals.filter((refusal): refusal is ChangeRefusal & Refusal => refusal !== false);

const bySecondPerson = ({ actorId, requestedBy }: ChangeRequest) =>
  actorId === requestedBy && ({ code: "CHANGE.ASKED_BY_YOU" } as const);

/** A request to change a guarded field: one person asks with evidence, another one decides. */
export const changeMachine = machineFor<ChangeRequest>()({
  name: "members.change",
  initial: "pending",
  states: {
    pending: {},
    approved: { final: true },
    rejected: { final: true },
    withdrawn: { final: true },
  },
  transitions: {
    approve: {
      from: ["pending"],
      to: "approved",
      action: "member.guarded.decide",
      lacks: (change) =>
        lacking(
          bySecondPerson(change),
          change.unsettled.length > 0 && { code: "CHANGE.CONFLICT", count: change.unsettled.length },
        ),
    },
    reject: {
      from: ["pending"],
      to: "rejected",
      action: "member.guarded.decide",
      lacks: (change) => lacking(bySecondPerson(change)),
    },
    withdraw: {
      from: ["pending"],
      to: "withdrawn",
      action: "member.guarded.request",
      lacks: ({ actorId, requestedBy }) =>
        lacking(actorId !== requestedBy && { code: "CHANGE.NOT_ASKED_BY_YOU" }),
    },
  },
  clocks: {},
});
