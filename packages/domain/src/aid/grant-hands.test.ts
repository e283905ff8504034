import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aidKind } from "../codes/aid-kind.ts";
import { nextSteps, step } from "../kernel/machine.ts";
import { type Grant, type GrantEvent, grantMachine, grantStatuses } from "./grant.status.ts";
import { grantWays } from "./grant.ts";
import { mayHave } from "./relief.ts";

const events = Object.keys(grantMachine.transitions) as GrantEvent[];
const people = fc.constantFrom("陈静", "刘洋", "周敏", "吴刚");
type Try = { event: GrantEvent; actorId: string; enrolled: boolean; relieved: boolean };

const tries = fc.array(
  fc.record({
    ...{ event: fc.constantFrom(...events), actorId: people },
    ...{ enrolled: fc.boolean(), relieved: fc.boolean() },
  }),
  { maxLength: 40 },
) as fc.Arbitrary<Try[]>;
// Chance alone seldom gets far: half of the stories begin with somebody who approves, and somebody who releases.
const releasing = fc.tuple(people, people).map(([approver, payer]): Try[] => [
  { event: "approve", actorId: approver, enrolled: true, relieved: false },
  { event: "release", actorId: payer, enrolled: true, relieved: false },
]);
const stories = fc.record({
  proposedBy: people,
  kind: fc.constantFrom(...aidKind.open),
  reversalAskedBy: people,
  way: fc.constantFrom(...grantWays),
  tries: fc.tuple(fc.oneof(fc.constant([]), releasing), tries).map((parts) => parts.flat()),
});
type Story = typeof stories extends fc.Arbitrary<infer Told> ? Told : never;
type Taken = { event: GrantEvent; before: Grant; becomes: Grant["status"] };

/** The steps that were really taken; each hand is written down as the office does. */
function tell({ tries, ...terms }: Story): { grant: Grant; history: Taken[] } {
  const none = { approvedBy: null, paidBy: null, actorId: terms.proposedBy, enrolled: true, relieved: false };
  let grant: Grant = { status: "proposed", ...terms, ...none };
  const history: Taken[] = [];
  for (const { event, actorId, enrolled, relieved } of tries) {
    grant = { ...grant, actorId, enrolled, relieved };
    const decision = step(grantMachine, grant, event);
    if (!decision.ok) continue;
    history.push({ event, before: grant, becomes: decision.value });
    grant = {
      ...grant,
      status: decision.value,
      ...(event === "approve" && { approvedBy: actorId }),
      ...((event === "pay" || event === "settle" || event === "release") && { paidBy: actorId }),
    };
  }
  return { grant, history };
}
const always = (claim: (told: ReturnType<typeof tell>, story: Story) => void) =>
  fc.assert(
    fc.property(stories, (story) => claim(tell(story), story)),
    { numRuns: 1000 },
  );

const goesOut: readonly GrantEvent[] = ["pay", "settle", "release"];
const comesBack: readonly GrantEvent[] = ["bounce", "takeBack", "reverse"];

describe("whatever is tried with a grant, and by whom", () => {
  it("it stands in one of its states, and its history leads there step by step", () => {
    always(({ grant, history }) => {
      let at: Grant["status"] = grantMachine.initial;
      for (const { event, before, becomes } of history) {
        expect(before.status).toBe(at);
        expect(grantMachine.transitions[event].from).toContain(at);
        expect(becomes).toBe(grantMachine.transitions[event].to);
        at = becomes;
      }
      expect(grant.status).toBe(at);
      expect(grantStatuses).toContain(at);
    });
  });
  it("proposing, approving and paying are three people's", () => {
    always(({ grant: { proposedBy, approvedBy, paidBy } }) => {
      const hands = [proposedBy, approvedBy, paidBy].filter((each) => each !== null);
      expect(new Set(hands).size).toBe(hands.length);
    });
  });
  it("nobody hands over what they approved or released", () => {
    always(({ history }) => {
      for (const { event, before } of history)
        if (event === "handOver") expect([before.approvedBy, before.paidBy]).not.toContain(before.actorId);
    });
  });
  it("only its proposer withdraws it", () => {
    always(({ history }, { proposedBy }) => {
      for (const { event, before } of history)
        if (event === "withdraw") expect(before.actorId).toBe(proposedBy);
    });
  });
  it("money is out of the fund once at most, after an approval, and the way that was approved", () => {
    always(({ history }, { way }) => {
      let out = 0;
      for (const { event, before } of history) {
        if (comesBack.includes(event)) out -= 1;
        if (!goesOut.includes(event)) continue;
        out += 1;
        expect(out).toBe(1);
        expect(before.approvedBy).not.toBeNull();
        expect(event === "release").toBe(way === "handOver");
      }
      expect(out).toBeGreaterThanOrEqual(0);
    });
  });
  it("what was wrong is reversed by somebody else than whoever asked for it", () => {
    always(({ history }) => {
      for (const { event, before } of history)
        if (event === "reverse") expect(before.actorId).not.toBe(before.reversalAskedBy);
    });
  });
  it("no money goes to a household outside the file, but the relief that was granted", () => {
    always(({ history }, { kind }) => {
      for (const { event, before } of history) {
        if (["approve", "pay", "release", "handOver"].includes(event))
          expect(mayHave(before, kind)).toBe(true);
      }
    });
  });
  it("what was handed over had been released, and a transfer is never handed over", () => {
    always(({ history }, { way }) => {
      const names = history.map(({ event }) => event);
      if (!names.includes("handOver")) return;
      expect(names).toContain("release");
      expect(way).toBe("handOver");
    });
  });
  it("it ends: after an end nothing more is taken", () => {
    always(({ grant, history }) => {
      const ends = history.findIndex(({ becomes }) => "final" in grantMachine.states[becomes]);
      if (ends >= 0) expect(ends).toBe(history.length - 1);
      expect(
        history.filter(({ event }) => event !== "settle" && event !== "bounce").length,
      ).toBeLessThanOrEqual(4);
      expect("final" in grantMachine.states[grant.status]).toBe(nextSteps(grantMachine, grant).length === 0);
    });
  });
  it("the buttons offer what the step allows, and lock what it refuses", () => {
    always(({ grant }) => {
      const free = nextSteps(grantMachine, grant).filter(({ lacks }) => lacks.length === 0);
      expect(free.map(({ event }) => event)).toEqual(
        events.filter((event) => step(grantMachine, grant, event).ok),
      );
    });
  });
});
