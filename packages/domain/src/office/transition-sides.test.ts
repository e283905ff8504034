import { describe, expect, it } from "vitest";
import { nextSteps } from "../kernel/machine.ts";
import {
  liveStatuses,
  type Transition,
  type TransitionEvent,
  transitionMachine,
  transitionTypes,
} from "./transition.status.ts";

const either = [true, false];
/** Every live transition as anybody may stand to it. */
const all: Transition[] = liveStatuses.flatMap((status) =>
  transitionTypes.flatMap((type) =>
    either.flatMap((isOutside) =>
      either.flatMap((atFrom) =>
        either.flatMap((atTo) =>
          either.flatMap((leads) =>
            ["me", "sender"].flatMap((sentBy) =>
              [null, "me", "other"].map((toOfficerId) => ({
                ...{ status, type, isOutside, atFrom, atTo, toOfficerId, actorId: "me", sentBy },
                leadsReceiver: leads && atTo,
              })),
            ),
          ),
        ),
      ),
    ),
  ),
);
/** The steps that somebody may take now. 指派 is taken as it is sent, and asks for no side. */
const open = (record: Transition): TransitionEvent[] =>
  nextSteps(transitionMachine, record)
    .filter(({ lacks, event }) => lacks.length === 0 && event !== "assign")
    .map(({ event }) => event);
const answers: readonly TransitionEvent[] = ["accept", "takeOver", "agree", "reject"];

describe("of all the ways to stand to a transition", () => {
  it("none on neither side has a step", () => {
    const strangers = all.filter(({ atFrom, atTo }) => !atFrom && !atTo);
    expect(strangers.length).toBeGreaterThan(0);
    expect(strangers.filter((record) => open(record).length > 0)).toEqual([]);
  });
  it("none that sent it answers it, not even who leads both sides", () => {
    const own = all.filter(({ sentBy }) => sentBy === "me");
    expect(own.filter((record) => open(record).some((event) => answers.includes(event)))).toEqual([]);
  });
  it("none answers for an outside body, which has no desk here", () => {
    const outside = all.filter(({ isOutside }) => isOutside);
    expect(outside.filter((record) => open(record).some((event) => answers.includes(event)))).toEqual([]);
  });
  it("those that may answer have one way forward and one back, by the kind of it", () => {
    const ways = all
      .filter((record) => open(record).some((event) => answers.includes(event)))
      .map((record) => `${record.type}: ${open(record).filter((event) => answers.includes(event))}`);
    expect([...new Set(ways)].toSorted()).toEqual([
      "assign: reject",
      "referral: accept,reject",
      "transfer: takeOver,reject",
      "transferRequest: agree,reject",
    ]);
  });
  it("a colleague who was not named answers only where they lead", () => {
    const notNamed = all.filter(({ toOfficerId }) => toOfficerId === "other");
    const answering = notNamed.filter((record) => open(record).some((event) => answers.includes(event)));
    expect(answering.length).toBeGreaterThan(0);
    expect(answering.filter(({ leadsReceiver }) => !leadsReceiver)).toEqual([]);
  });
  it("the sending side may always take it back, and nobody else may", () => {
    for (const record of all) expect(open(record).includes("revoke")).toBe(record.atFrom);
  });
  it("a result is written down only by who works on it: the receiver, or the sender for an outside body", () => {
    const finishing = all.filter((record) => open(record).includes("finish"));
    expect(finishing.length).toBeGreaterThan(0);
    expect(finishing.filter(({ status }) => status !== "accepted")).toEqual([]);
    for (const { isOutside, atFrom, atTo } of finishing) expect(isOutside ? atFrom : atTo).toBe(true);
  });
});
