import type { UnionStatus } from "../codes/union-organisation.ts";
import { type Lack, machineFor } from "../kernel/machine.ts";

/** A union as far as the steps of its life ask about it. The states are the codes of 工会状态. */
export type UnionLife = {
  status: UnionStatus;
  path: string;
  actorId: string;
  actorPath: string;
  proposedBy: string | null;
};

/** Trade Union Law art. 11: the upper union decides on a founding and on an end, never the union itself. */
const fromAbove = ({ path, actorPath }: UnionLife): Lack[] =>
  path !== actorPath && path.startsWith(actorPath) ? [] : [{ code: "UNION.DECIDED_FROM_ABOVE" }];

const approveLacks = (union: UnionLife): Lack[] => [
  ...fromAbove(union),
  ...(union.proposedBy === union.actorId ? [{ code: "UNION.PROPOSED_BY_YOU" }] : []),
];

/** The life of a union: founded with the approval of the upper union (4 to 1), locked (3), merged or dissolved (0). */
export const unionMachine = machineFor<UnionLife>()({
  name: "members.union",
  initial: "4",
  states: { "4": {}, "1": {}, "3": {}, "0": { final: true } },
  transitions: {
    approve: { from: ["4"], to: "1", action: "union.approve", lacks: approveLacks },
    refuse: { from: ["4"], to: "0", action: "union.approve", lacks: fromAbove },
    lock: { from: ["1"], to: "3", action: "union.approve", lacks: fromAbove },
    unlock: { from: ["3"], to: "1", action: "union.approve", lacks: fromAbove },
    merge: { from: ["1", "3"], to: "0", action: "union.merge", lacks: fromAbove },
    dissolve: { from: ["1", "3"], to: "0", action: "union.dissolve", lacks: fromAbove },
  },
  clocks: {},
});

export type UnionEvent = keyof typeof unionMachine.transitions;

/** The only status in which a union takes somebody in. */
export const inOrder = "1" satisfies UnionStatus;
export const dissolved = "0" satisfies UnionStatus;

export const foundableLevels = ["street", "system", "basic", "group"] as const;
type Level = "district" | (typeof foundableLevels)[number];

/** Whether a union of this level may stand under that one: groups under basic unions, streets under the district. */
export function mayStandUnder(level: Level, parent: Level): boolean {
  if (level === "group") return parent === "basic";
  if (level === "basic") return parent !== "group";
  return parent === "district";
}
