import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Act,
  type ApprovalItem,
  type Approver,
  agreedAt,
  agreementsLeft,
  decidePlace,
  handedOn,
  mayBeNamed,
  nobodyAgreed,
  type RunningTier,
  runningTiers,
  standsIn,
  toldTiers,
  waitingTiers,
  withoutGone,
  withSigner,
} from "./approval.ts";
import type { Tier } from "./approval-rule.ts";

const tier = (seq: number, more: Partial<Tier> = {}): Tier => ({
  ...{ seq, name: `第${seq}级`, role: "manager", levels: [], least: 1 },
  ...{ blocking: true, termDays: null, escalateTo: null },
  ...more,
});
const street: Approver = { id: "street", roles: ["manager"], level: "street" };
const head: Approver = { id: "head", roles: ["manager"], level: "district" };
const deputy: Approver = { id: "deputy", roles: ["caseworker"], level: "district" };
const twoTiers = runningTiers([tier(1, { levels: ["street"] }), tier(2, { levels: ["district"] })]);
const item = (more: Partial<ApprovalItem> = {}): ApprovalItem => ({
  ...{ status: "pending", tiers: twoTiers, acts: [], proposers: ["filer"], overdue: [] },
  ...more,
});
const agreed = (no: number, byId: string, forId: string | null = null): Act => ({
  no,
  outcome: "agree",
  byId,
  forId,
});
const code = (decision: ReturnType<typeof decidePlace>) => (decision.ok ? "ok" : decision.refusal.code);
const alone = { absent: [] };

describe("the tiers", () => {
  it("wait one after the other, and those of one place at the same time", () => {
    const tiers = runningTiers([tier(1), tier(1), tier(2)]);
    expect(waitingTiers(tiers, []).map(({ no }) => no)).toEqual([1, 2]);
    expect(waitingTiers(tiers, [agreed(1, "a")]).map(({ no }) => no)).toEqual([2]);
    expect(waitingTiers(tiers, [agreed(1, "a"), agreed(2, "b")]).map(({ no }) => no)).toEqual([3]);
  });
  it("are through with as many as they ask for, each person counted once", () => {
    const tiers = runningTiers([tier(1, { least: 2 })]);
    expect(agreementsLeft(tiers, [])).toBe(2);
    expect(agreementsLeft(tiers, [agreed(1, "a"), agreed(1, "hand", "a")])).toBe(1);
    expect(agreementsLeft(tiers, [agreed(1, "a"), agreed(1, "b")])).toBe(0);
    expect(agreedAt([agreed(1, "hand", "a")], 1)).toEqual(["a"]);
  });
  it("that only tell are waited for by nobody, and told from their place on", () => {
    const tiers = runningTiers([tier(1), tier(2, { role: "finance", blocking: false })]);
    expect(agreementsLeft(tiers, [agreed(1, "a")])).toBe(0);
    expect(toldTiers(tiers, [])).toEqual([]);
    expect(toldTiers(tiers, [agreed(1, "a")]).map(({ no }) => no)).toEqual([2]);
  });
  it("never ask for more as more agree, and for nothing once everybody has", () => {
    const someTiers = fc.array(
      fc.record({ seq: fc.integer({ min: 1, max: 4 }), least: fc.integer({ min: 1, max: 3 }) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(someTiers, (shapes) => {
        const tiers = runningTiers(shapes.map(({ seq, least }) => tier(seq, { least })));
        const acts: Act[] = [];
        let left = agreementsLeft(tiers, acts);
        for (let i = 0; left > 0; i += 1) {
          const [now] = waitingTiers(tiers, acts);
          if (now) acts.push(agreed(now.no, `person ${i}`));
          expect(agreementsLeft(tiers, acts)).toBe(left - 1);
          left -= 1;
        }
        expect(waitingTiers(tiers, acts)).toEqual([]);
        expect(acts).toHaveLength(shapes.reduce((sum, { least }) => sum + least, 0));
      }),
    );
  });
});

describe("who decides", () => {
  it("is an approver of the level that the tier names", () => {
    expect(code(decidePlace(item(), street, alone))).toBe("ok");
    expect(code(decidePlace(item(), head, alone))).toBe("APPROVAL.NOT_YOUR_TIER");
    const second = item({ acts: [agreed(1, "street")] });
    expect(code(decidePlace(second, head, alone))).toBe("ok");
    expect(code(decidePlace(second, { ...street, id: "other" }, alone))).toBe("APPROVAL.NOT_YOUR_TIER");
  });
  it("is nobody who brought it up, neither for themselves nor for another", () => {
    const filer: Approver = { ...street, id: "filer" };
    expect(code(decidePlace(item(), filer, alone))).toBe("APPROVAL.PROPOSED_BY_YOU");
    expect(code(decidePlace(item(), filer, { absent: [street] }))).toBe("APPROVAL.PROPOSED_BY_YOU");
  });
  it("is nobody on behalf of who brought it up", () => {
    const filer: Approver = { ...street, id: "filer" };
    expect(code(decidePlace(item(), deputy, { absent: [filer] }))).toBe("APPROVAL.NOT_YOUR_TIER");
  });
  it("is nobody once it has ended", () => {
    expect(code(decidePlace(item({ status: "returned" }), street, alone))).toBe("APPROVAL.ENDED");
  });
  it("agrees once, at whichever tier", () => {
    const tiers = runningTiers([tier(1), tier(2)]);
    const once = item({ tiers, acts: [agreed(1, "head")] });
    expect(code(decidePlace(once, head, alone))).toBe("APPROVAL.DECIDED_BEFORE");
    expect(code(decidePlace(once, street, alone))).toBe("ok");
  });
  it("is the level above as well once the term has passed", () => {
    const tiers = runningTiers([tier(1, { levels: ["street"], termDays: 3, escalateTo: "district" })]);
    expect(code(decidePlace(item({ tiers }), head, alone))).toBe("APPROVAL.NOT_YOUR_TIER");
    expect(code(decidePlace(item({ tiers, overdue: [1] }), head, alone))).toBe("ok");
  });
});

describe("somebody who stands in", () => {
  it("takes the place of who is away, and it is written on their behalf", () => {
    const place = decidePlace(item(), deputy, { absent: [street] });
    expect(place).toMatchObject({ ok: true, value: { forId: "street", tier: { no: 1 } } });
  });
  it("takes their own place first, and another's where they say so", () => {
    const both: Approver = { ...street, id: "both" };
    expect(decidePlace(item(), both, { absent: [street] })).toMatchObject({ value: { forId: null } });
    expect(decidePlace(item(), both, { absent: [street], onBehalfOf: "street" })).toMatchObject({
      value: { forId: "street" },
    });
  });
  it("is one hand: it agrees once, for whomever", () => {
    const tiers = runningTiers([tier(1, { least: 2 })]);
    const once = item({ tiers, acts: [agreed(1, "deputy", "street")] });
    expect(code(decidePlace(once, deputy, { absent: [head] }))).toBe("APPROVAL.DECIDED_BEFORE");
    expect(code(decidePlace(once, street, alone))).toBe("APPROVAL.DECIDED_BEFORE");
    expect(code(decidePlace(once, head, alone))).toBe("ok");
  });
  it("has no more right than the one who is away has", () => {
    const second = item({ acts: [agreed(1, "x")] });
    expect(code(decidePlace(second, deputy, { absent: [street] }))).toBe("APPROVAL.NOT_YOUR_TIER");
  });
});

describe("handing on and asking for a signature", () => {
  const named = (tiers: RunningTier[], no: number) => tiers.find((each) => each.no === no);

  it("gives the tier to the one who is named, and to nobody else of the role", () => {
    const tiers = handedOn(item(), 1, "head");
    expect(code(decidePlace(item({ tiers }), head, alone))).toBe("ok");
    expect(code(decidePlace(item({ tiers }), street, alone))).toBe("APPROVAL.NOT_YOUR_TIER");
  });
  it("asks whom it was handed to for one more agreement only", () => {
    const tiers = runningTiers([tier(1, { least: 2 })]);
    const acts = [agreed(1, "street")];
    expect(named(handedOn({ tiers, acts }, 1, "head"), 1)?.least).toBe(2);
    expect(agreementsLeft(handedOn({ tiers, acts }, 1, "head"), acts)).toBe(1);
  });
  it("leaves the second of two agreements to the role: one person does not become enough", () => {
    const two = item({ tiers: runningTiers([tier(1, { least: 2 })]) });
    const tiers = handedOn(two, 1, "deputy");
    expect(agreementsLeft(tiers, [])).toBe(2);
    const place = decidePlace(item({ tiers }), deputy, alone);
    expect(place).toMatchObject({ ok: true, value: { tier: { no: 2, officerId: "deputy" } } });
    const once = item({ tiers, acts: [agreed(2, "deputy")] });
    expect(waitingTiers(tiers, once.acts).map(({ no }) => no)).toEqual([1]);
    expect(code(decidePlace(once, deputy, alone))).toBe("APPROVAL.NOT_YOUR_TIER");
    expect(code(decidePlace(once, head, alone))).toBe("ok");
  });
  it("lets whoever is named take their own place before one that others could take", () => {
    const tiers = handedOn(item({ tiers: runningTiers([tier(1, { least: 2 })]) }), 1, "head");
    expect(decidePlace(item({ tiers }), head, alone)).toMatchObject({
      value: { tier: { officerId: "head" } },
    });
  });
  it("names nobody who brought it up, has agreed, had it agreed for them, or is named already", () => {
    const tiers = withSigner(twoTiers, { after: 1, officerId: "signer", addedBy: "street", name: "会签" });
    const running = item({ tiers, acts: [agreed(1, "hand", "street")] });
    const asked = ["filer", "hand", "street", "signer", "head"];
    expect(asked.filter((id) => mayBeNamed(running, id))).toEqual(["head"]);
    const signed = item({ tiers, acts: [...running.acts, agreed(3, "signer")] });
    expect(mayBeNamed(signed, "signer")).toBe(false);
    const handed = item({ tiers, acts: [{ no: 1, outcome: "handOn", byId: "street", forId: null }] });
    expect(mayBeNamed(handed, "street")).toBe(true);
  });
  it("puts one more signature after the tier that waits, and before the later ones", () => {
    const tiers = withSigner(twoTiers, { after: 1, officerId: "deputy", addedBy: "street", name: "会签" });
    expect(tiers.map(({ no, seq }) => [no, seq])).toEqual([
      [1, 1],
      [3, 2],
      [2, 3],
    ]);
    const afterFirst = item({ tiers, acts: [agreed(1, "street")] });
    expect(code(decidePlace(afterFirst, deputy, alone))).toBe("ok");
    expect(code(decidePlace(afterFirst, head, alone))).toBe("APPROVAL.NOT_YOUR_TIER");
  });
  it("has a signature once its person has agreed, be it at another tier", () => {
    const two = runningTiers([tier(1, { least: 2 })]);
    const tiers = withSigner(two, { after: 1, officerId: "head", addedBy: "street", name: "会签" });
    const acts = [agreed(1, "street"), agreed(1, "head")];
    expect(agreementsLeft(tiers, acts)).toBe(0);
    expect(waitingTiers(tiers, acts)).toEqual([]);
  });
  it("leaves the tiers of others as they were", () => {
    expect(standsIn(twoTiers[1] as RunningTier, head, false)).toBe(true);
    expect(named(handedOn(item(), 1, "x"), 2)).toEqual(named([...twoTiers], 2));
  });
});

describe("taking it back", () => {
  it.each([
    ["nothing was said", [], true],
    ["it was only handed on", ["handOn", "addSigner"], true],
    ["one has agreed", ["handOn", "agree"], false],
  ] as const)("where %s", (_, outcomes, free) => {
    expect(nobodyAgreed(outcomes.map((outcome) => ({ outcome })))).toBe(free);
  });
});

describe("a name whose officer decides no more", () => {
  const named = handedOn(item(), 1, "gone");
  const asked = withSigner(twoTiers, { after: 1, officerId: "gone", addedBy: "street", name: "王主席" });
  const signature = (acts: Act[], decides: boolean) =>
    withoutGone(asked, acts, () => decides).find(({ addedBy }) => addedBy !== null);

  it("gives the place back to the role, and the signature to the role under no name", () => {
    expect(withoutGone(named, [], () => false)).toEqual(twoTiers);
    expect(signature([], false)).toMatchObject({ officerId: null, name: "", role: "manager" });
  });
  it("stays while they decide, and where they have agreed", () => {
    expect(withoutGone(named, [], () => true)).toEqual(named);
    expect(withoutGone(named, [agreed(1, "gone")], () => false)).toEqual(named);
    for (const acts of [[agreed(1, "gone")], [agreed(3, "gone")]])
      expect(signature(acts, false)).toMatchObject({ officerId: "gone", name: "王主席" });
  });
  it("leaves as many agreements to wait for as before", () => {
    for (const tiers of [named, asked])
      for (const acts of [[], [agreed(1, "street")]])
        expect(
          agreementsLeft(
            withoutGone(tiers, acts, () => false),
            acts,
          ),
        ).toBe(agreementsLeft(tiers, acts));
  });
});
