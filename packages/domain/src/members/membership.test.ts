import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { nextSteps, step } from "../kernel/machine.ts";
import { knockLimits, mayKnock } from "./knock.ts";
import { type Membership, type MembershipEvent, membershipMachine } from "./membership.status.ts";
import { liveStatuses } from "./membership.ts";
import { type Transfer, transferMachine } from "./transfer.status.ts";
import { mayStandUnder, type UnionLife, unionMachine } from "./union.status.ts";

const membership = (more: Partial<Membership> = {}): Membership => ({
  status: "active",
  today: day("2026-09-18"),
  actorId: "officer",
  actorPath: "/09/",
  unionPath: "/09/0001/",
  idleSince: null,
  admonishedOn: null,
  expelledBy: null,
  filedOn: null,
  ...more,
});
const take = (event: MembershipEvent, more: Partial<Membership> = {}) =>
  step(membershipMachine, membership(more), event);
const refusedAs = (code: string) => ({ ok: false, refusal: { code } });

describe("会籍", () => {
  it("counts from the approval: an application is no membership", () => {
    expect(take("approve", { status: "applied" })).toEqual({ ok: true, value: "active" });
    expect(take("refuse", { status: "applied" })).toEqual({ ok: true, value: "notAdmitted" });
    for (const event of ["retain", "transfer", "leave", "expel"] as const)
      expect(take(event, { status: "applied" })).toMatchObject(refusedAs("STATUS.NOT_FROM_HERE"));
  });
  it("may be given up at any time, also while it is kept", () => {
    for (const status of ["active", "retained"] as const) expect(take("leave", { status }).ok).toBe(true);
  });
  it("is kept in retirement, unemployment, service and unpaid leave, and taken up again", () => {
    expect(take("retain")).toEqual({ ok: true, value: "retained" });
    expect(take("reinstate", { status: "retained" })).toEqual({ ok: true, value: "active" });
  });
  it("moves only while it is in force, and is in one union on the way", () => {
    expect(take("transfer")).toEqual({ ok: true, value: "transferring" });
    expect(take("transfer", { status: "retained" })).toMatchObject(refusedAs("STATUS.NOT_FROM_HERE"));
    for (const event of ["accept", "return", "recall"] as const)
      expect(take(event, { status: "transferring" })).toEqual({ ok: true, value: "active" });
    expect(take("leave", { status: "transferring" })).toMatchObject(refusedAs("STATUS.NOT_FROM_HERE"));
  });
  it("ends with death, wherever it is", () => {
    for (const status of ["active", "retained", "transferring"] as const)
      expect(take("die", { status })).toEqual({ ok: true, value: "deceased" });
  });
  it("is open in just the standings that a person may have once", () => {
    const living = nextSteps(membershipMachine, membership()).map(({ to }) => to);
    expect(living).toContain("active");
    const open = Object.entries(membershipMachine.states).filter(([, state]) => !("final" in state));
    expect(open.map(([name]) => name).sort()).toEqual([...liveStatuses, "expelled"].sort());
  });
});

describe("视为自动退会 (章程 art. 6)", () => {
  const admonished = { admonishedOn: day("2026-08-01") };
  it("needs an admonition that was refused", () => {
    expect(take("lapse")).toMatchObject(refusedAs("MEMBERSHIP.NOT_ADMONISHED"));
    expect(take("resume")).toMatchObject(refusedAs("MEMBERSHIP.NOT_ADMONISHED"));
  });
  it("may happen after six months, and not on their last day", () => {
    expect(take("lapse", { ...admonished, idleSince: day("2026-03-17") })).toEqual({
      ok: true,
      value: "lapsed",
    });
    expect(take("lapse", { ...admonished, idleSince: day("2026-03-18") })).toMatchObject({
      ok: false,
      refusal: { code: "MEMBERSHIP.SIX_MONTHS_RUNNING", until: "2026-09-18" },
    });
  });
  it("is over where dues and union life are taken up again", () => {
    expect(take("resume", admonished)).toEqual({ ok: true, value: "active" });
  });
});

describe("除名 (章程 art. 7)", () => {
  const expelled = { status: "expelled", expelledBy: "other" } as const;
  it("is decided by the basic committee and filed with the union above", () => {
    expect(take("expel")).toEqual({ ok: true, value: "expelled" });
    expect(take("file", expelled)).toEqual({ ok: true, value: "expelled" });
  });
  it.each([
    ["the union itself", { actorPath: "/09/0001/" }],
    ["a union beside it", { actorPath: "/10/" }],
    ["a union under it", { actorPath: "/09/0001/01/" }],
  ])("is not filed by %s", (_, more) => {
    expect(take("file", { ...expelled, ...more })).toMatchObject(refusedAs("MEMBERSHIP.FILED_FROM_ABOVE"));
  });
  it("is not filed by who decided it, nor twice", () => {
    expect(take("file", { ...expelled, expelledBy: "officer" })).toMatchObject(
      refusedAs("MEMBERSHIP.EXPELLED_BY_YOU"),
    );
    expect(take("file", { ...expelled, filedOn: day("2026-09-01") })).toMatchObject(
      refusedAs("MEMBERSHIP.FILED_ALREADY"),
    );
  });
});

describe("会籍转接", () => {
  const transfer = (more: Partial<Transfer>): Transfer => ({
    status: "sent",
    actorId: "officer",
    askedBy: null,
    askedOn: null,
    sentBy: "other",
    ...more,
  });
  it("is sent by one person and accepted by another", () => {
    expect(step(transferMachine, transfer({}), "accept")).toEqual({ ok: true, value: "accepted" });
    expect(step(transferMachine, transfer({ sentBy: "officer" }), "accept")).toMatchObject(
      refusedAs("TRANSFER.SENT_BY_YOU"),
    );
  });
  it("is asked for by one person and sent by another", () => {
    const asked = { status: "asked", sentBy: null } as const;
    expect(step(transferMachine, transfer({ ...asked, askedBy: "other" }), "send").ok).toBe(true);
    expect(step(transferMachine, transfer({ ...asked, askedBy: "officer" }), "send")).toMatchObject(
      refusedAs("TRANSFER.ASKED_BY_YOU"),
    );
  });
  it("may be returned by whoever sent it too: nobody gains by it", () => {
    expect(step(transferMachine, transfer({ sentBy: "officer" }), "return").ok).toBe(true);
  });
  it("is over once it is settled", () => {
    for (const status of ["accepted", "returned", "declined", "withdrawn", "cancelled"] as const)
      expect(nextSteps(transferMachine, transfer({ status }))).toEqual([]);
  });
});

describe("the life of a union", () => {
  const union = (more: Partial<UnionLife> = {}): UnionLife => ({
    status: "4",
    path: "/09/0001/",
    actorId: "officer",
    actorPath: "/09/",
    proposedBy: "other",
    ...more,
  });
  it("begins with the approval of the union above (Trade Union Law art. 11)", () => {
    expect(step(unionMachine, union(), "approve")).toEqual({ ok: true, value: "1" });
    for (const actorPath of ["/09/0001/", "/10/"])
      expect(step(unionMachine, union({ actorPath }), "approve")).toMatchObject(
        refusedAs("UNION.DECIDED_FROM_ABOVE"),
      );
  });
  it("is not approved by who proposed it", () => {
    expect(step(unionMachine, union({ proposedBy: "officer" }), "approve")).toMatchObject(
      refusedAs("UNION.PROPOSED_BY_YOU"),
    );
  });
  it("ends from above, from any standing but the founding", () => {
    for (const status of ["1", "3"] as const)
      for (const event of ["merge", "dissolve"] as const)
        expect(step(unionMachine, union({ status }), event)).toEqual({ ok: true, value: "0" });
    expect(step(unionMachine, union(), "merge")).toMatchObject(refusedAs("STATUS.NOT_FROM_HERE"));
  });
  it.each([
    ["group", "basic", true],
    ["group", "street", false],
    ["basic", "street", true],
    ["basic", "system", true],
    ["basic", "basic", true],
    ["basic", "group", false],
    ["street", "district", true],
    ["street", "street", false],
    ["system", "district", true],
  ] as const)("lets a %s stand under a %s: %s", (level, parent, may) => {
    expect(mayStandUnder(level, parent)).toBe(may);
  });
});

describe("the open door of a join link", () => {
  it("lets a workshop in, and shuts at the limit of its address and of the link", () => {
    const { byIp, atLink } = knockLimits;
    expect(mayKnock({ byIp: byIp - 1, atLink: atLink - 1 })).toBe(true);
    expect(mayKnock({ byIp, atLink: 0 })).toBe(false);
    expect(mayKnock({ byIp: 0, atLink })).toBe(false);
  });
});
