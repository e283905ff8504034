import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { policy } from "../access/policy.ts";
import { day } from "../kernel/day.ts";
import { leadsTo, nextSteps, step } from "../kernel/machine.ts";
import {
  type Archive,
  type ArchiveEvent,
  type ArchiveStatus,
  archiveMachine,
  archiveStatuses,
  finalStatuses,
  householdOpenIn,
} from "./archive.status.ts";

const events = Object.keys(archiveMachine.transitions) as ArchiveEvent[];
const clocks = Object.entries(archiveMachine.clocks);
const { transitions, states } = archiveMachine;

/** Any file at all, looked at by anybody. */
const anyFile = fc.record({
  status: fc.constantFrom(...archiveStatuses),
  kind: fc.constantFrom("daily", "temporary"),
  today: fc.constantFrom(day("2026-09-13"), day("2026-09-14"), day("2026-09-15")),
  actorId: fc.constantFrom("filer", "reviewer"),
  filers: fc.constant(["filer"]),
  mainCause: fc.constantFrom(null, "06"),
  householdOn: fc.constantFrom(null, day("2026-09-01"), day("2026-09-12")),
  verdict: fc.constantFrom(null, "deep", "relative", "none", "accident-review"),
  negatives: fc.subarray(["N1", "N5", "N6"] as const),
  consents: fc.record({ sensitive: fc.boolean(), unauthorised: fc.nat(2) }),
  comparison: fc.constantFrom(null, "same", "corrected", "differs"),
  noticeFrom: fc.constantFrom(null, day("2026-09-07")),
  noticeUntil: fc.constantFrom(null, day("2026-09-14")),
  openObjections: fc.nat(2),
  upheldObjections: fc.nat(2),
  decidedOn: fc.constantFrom(null, day("2026-09-10")),
  enrolledOn: fc.constantFrom(null, day("2026-09-10")),
  evidenceLeft: fc.nat(2),
  contract: fc.constantFrom(null, { code: "HARDSHIP.NO_CONTRACT" } as const),
  heardOn: fc.constantFrom(null, day("2026-09-10")),
  exit: fc.constant(null),
}) satisfies fc.Arbitrary<Archive>;
const forward = fc.constantFrom<ArchiveEvent[]>(
  "submit",
  "verify",
  "relieve",
  "convert",
  "compare",
  "startNotice",
  "review",
  "approve",
  "suspend",
  "resume",
);
const anyWalk = fc.array(
  fc.oneof({ arbitrary: forward, weight: 8 }, { arbitrary: fc.constantFrom(...events), weight: 1 }),
  { maxLength: 60, size: "max" },
);

type Line = { event: ArchiveEvent; was: ArchiveStatus; becomes: ArchiveStatus };
/** What the trail holds after these events were tried, one after another, on a file that lacks nothing. */
function walk(tried: readonly ArchiveEvent[]): Line[] {
  let status: ArchiveStatus = archiveMachine.initial;
  // An odd walk begins as an application for relief once.
  let kind: Archive["kind"] = tried.length % 2 === 0 ? "daily" : "temporary";
  const lines: Line[] = [];
  for (const event of tried) {
    const taken = step(archiveMachine, { ...complete, status, kind }, event);
    if (!taken.ok) continue;
    lines.push({ event, was: status, becomes: taken.value });
    status = taken.value;
    if (event === "convert") kind = "daily";
  }
  return lines;
}
const complete: Archive = {
  status: "draft",
  kind: "daily",
  today: day("2026-09-15"),
  actorId: "reviewer",
  filers: ["filer"],
  mainCause: "06",
  householdOn: day("2026-09-12"),
  verdict: "deep",
  negatives: [],
  consents: { sensitive: true, unauthorised: 0 },
  comparison: "same",
  noticeFrom: day("2026-09-07"),
  noticeUntil: day("2026-09-14"),
  openObjections: 0,
  upheldObjections: 0,
  decidedOn: day("2026-09-10"),
  enrolledOn: day("2026-09-10"),
  mustSynchronise: true,
  ...{ evidenceLeft: 0, contract: null, heardOn: day("2026-09-10"), exit: null },
};

/** Which clocks run after each line. */
function clocksAlong(lines: readonly Line[]) {
  let running: string[] = [];
  return lines.map(({ event, becomes }) => {
    const left = running.filter(
      (name) => !clocks.some(([each, { stopsOn }]) => each === name && stopsOn.includes(event)),
    );
    const begun = clocks.filter(([, { startsOn }]) => startsOn === event).map(([name]) => name);
    running = [...left, ...begun];
    return { becomes, running };
  });
}

describe("any way that an archive goes", () => {
  it("stays within the states, and can be read back line by line", () => {
    fc.assert(
      fc.property(anyWalk, (tried) => {
        let at: ArchiveStatus = archiveMachine.initial;
        for (const { event, was, becomes } of walk(tried)) {
          expect(was).toBe(at);
          expect(transitions[event].from).toContain(was);
          expect(becomes).toBe(leadsTo(transitions[event].to, was));
          expect(archiveStatuses).toContain(becomes);
          at = becomes;
        }
      }),
    );
  });
  it("ends where it ends: after its end a file is only made the same on paper", () => {
    fc.assert(
      fc.property(anyWalk, (tried) => {
        const ended = walk(tried).findIndex(({ becomes }) => finalStatuses.some((each) => each === becomes));
        const after = ended < 0 ? [] : walk(tried).slice(ended + 1);
        expect(after.filter(({ event }) => event !== "synchronise")).toEqual([]);
      }),
    );
  });
  it("reaches the file only by a visit, a comparison, a notice, a review and an approval, in this order", () => {
    fc.assert(
      fc.property(anyWalk, (tried) => {
        const taken = walk(tried);
        const enrolled = taken.findIndex(({ becomes }) => becomes === "enrolled");
        if (enrolled < 0) return;
        const since = taken.slice(0, enrolled + 1).map(({ event }) => event);
        const begun = Math.max(since.lastIndexOf("submit"), since.lastIndexOf("convert"));
        const way = since.slice(begun).filter((event, i, all) => event !== all[i - 1]);
        expect(way).toEqual([since[begun], "verify", "compare", "startNotice", "review", "approve"]);
      }),
      { numRuns: 300 },
    );
  });
  it("leaves no clock behind when it has ended but that of the paper, which follows its end as well", () => {
    fc.assert(
      fc.property(anyWalk, (tried) => {
        for (const { becomes, running } of clocksAlong(walk(tried))) {
          if (finalStatuses.some((each) => each === becomes))
            expect(running.filter((name) => name !== "synchronisation")).toEqual([]);
          if (becomes === "enrolled") expect(running.length).toBeGreaterThan(0);
          expect(running.includes("notice")).toBe(becomes === "onNotice");
        }
      }),
      { numRuns: 300 },
    );
  });
  it("is long enough here to show anything: many files get in, and many end", () => {
    const ways = fc.sample(anyWalk, { numRuns: 2000, seed: 1 }).map(walk);
    const got = (to: ArchiveStatus) => ways.filter((lines) => lines.some(({ becomes }) => becomes === to));
    for (const status of archiveStatuses.filter((each) => each !== "draft"))
      expect(got(status).length).toBeGreaterThan(10);
  });
});

describe("any step of any archive", () => {
  it("is refused from a state that it does not lead out of, and the refusal names both", () => {
    fc.assert(
      fc.property(anyFile, fc.constantFrom(...events), (archive, event) => {
        const taken = step(archiveMachine, archive, event);
        const leads = transitions[event].from.some((from) => from === archive.status);
        if (taken.ok) expect(leads).toBe(true);
        else if (!leads)
          expect(taken.refusal).toMatchObject({
            code: "STATUS.NOT_FROM_HERE",
            event,
            status: archive.status,
          });
      }),
    );
  });
  it("is offered as free exactly where it may be taken", () => {
    fc.assert(
      fc.property(anyFile, (archive) => {
        const offered = nextSteps(archiveMachine, archive);
        for (const event of events) {
          const shown = offered.find((each) => each.event === event);
          expect(step(archiveMachine, archive, event).ok).toBe(
            shown !== undefined && shown.lacks.length === 0,
          );
        }
      }),
    );
  });
  it("never names the same thing twice among what it lacks", () => {
    fc.assert(
      fc.property(anyFile, (archive) => {
        for (const { lacks } of nextSteps(archiveMachine, archive)) {
          const codes = lacks.map(({ code }) => code);
          expect(new Set(codes).size).toBe(codes.length);
          for (const code of codes) expect(code).toMatch(/^HARDSHIP\./);
        }
      }),
    );
  });
  it("of a judge is never taken by who filed it", () => {
    fc.assert(
      fc.property(
        anyFile,
        fc.constantFrom("review", "approve", "reject", "renew", "relieve", "resume"),
        (archive, event) => {
          expect(step(archiveMachine, { ...archive, actorId: "filer" }, event).ok).toBe(false);
        },
      ),
    );
  });
  it("into the file is never taken for a household in no hardship or on the negative list", () => {
    const barred = fc.oneof(
      anyFile.map((archive): Archive => ({ ...archive, verdict: "none" })),
      anyFile.map((archive): Archive => ({ ...archive, negatives: ["N3"] })),
    );
    fc.assert(
      fc.property(barred, fc.constantFrom("startNotice", "review", "approve", "renew"), (archive, event) => {
        expect(step(archiveMachine, archive, event).ok).toBe(false);
      }),
    );
  });
  it("can always be returned or ended, and given up by the applicant where nothing was found against it", () => {
    fc.assert(
      fc.property(anyFile, (archive) => {
        const isClean =
          !archive.negatives.includes("N6") && archive.openObjections + archive.upheldObjections === 0;
        for (const { event, lacks } of nextSteps(archiveMachine, archive))
          if (event === "return" || event === "close" || (event === "withdraw" && isClean))
            expect(lacks).toEqual([]);
      }),
    );
  });
});

describe("the machine itself", () => {
  it("reaches every state, and leaves every one but the final ones", () => {
    const arrows = events.flatMap((event) =>
      transitions[event].from.map((was) => ({ was, becomes: leadsTo(transitions[event].to, was) })),
    );
    const reached = new Set<ArchiveStatus>(["draft", ...arrows.map(({ becomes }) => becomes)]);
    expect([...reached].toSorted()).toEqual([...archiveStatuses].toSorted());
    const dead = archiveStatuses.filter(
      (status) => !arrows.some(({ was, becomes }) => was === status && becomes !== status),
    );
    expect(dead).toEqual([...finalStatuses]);
    expect(archiveStatuses.filter((status) => "final" in states[status])).toEqual([...finalStatuses]);
  });
  it("asks for an action that the policy knows, and another one to judge than to work", () => {
    for (const event of events) expect(policy).toHaveProperty([transitions[event].action]);
    const judged = events.filter((event) => transitions[event].action === "hardship.archive.review");
    expect(judged).toEqual([
      "relieve",
      "review",
      "approve",
      "renew",
      "suspend",
      "resume",
      "return",
      "reject",
      "close",
    ]);
  });
  it("starts and stops its clocks by its own steps only", () => {
    for (const [, { startsOn, stopsOn }] of clocks)
      for (const event of [startsOn, ...stopsOn]) expect(events).toContain(event);
  });
  it("shuts the household from the first day of the notice until the decision, and for ever after the end", () => {
    const shut = archiveStatuses.filter((status) => !householdOpenIn.some((open) => open === status));
    expect(shut).toEqual(["onNotice", "reviewed", "rejected", "closed"]);
  });
});
