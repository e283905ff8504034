import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { policy } from "../access/policy.ts";
import { addDays, day } from "../kernel/day.ts";
import { recordVisitInput } from "./record-visit.input.ts";
import { decideVisit, nextVisitAfter, notMetReasons, type VisitFacts, visitMethods } from "./visit.ts";

const now = new Date("2026-09-18T12:00:00+08:00");
const visit: VisitFacts = {
  visitedOn: day("2026-09-18"),
  startedAt: null,
  method: "home",
  met: true,
  notMetReason: null,
  nextVisitOn: null,
  handsOver: false,
};
const code = (change: Partial<VisitFacts>) => {
  const decision = decideVisit({ ...visit, ...change }, now);
  return decision.ok ? "allowed" : decision.refusal.code;
};

describe("a visit", () => {
  it("was today or before", () => {
    expect(code({})).toBe("allowed");
    expect(code({ visitedOn: day("2026-09-17") })).toBe("allowed");
    expect(code({ visitedOn: day("2026-09-19") })).toBe("AID.VISIT_IN_FUTURE");
  });
  it("forgives a device's clock a quarter of an hour, and no more", () => {
    expect(code({ startedAt: new Date("2026-09-18T12:15:00+08:00") })).toBe("allowed");
    expect(code({ startedAt: new Date("2026-09-18T12:15:01+08:00") })).toBe("AID.VISIT_IN_FUTURE");
  });
  it("hands money only to somebody who was met face to face", () => {
    expect(code({ handsOver: true })).toBe("allowed");
    expect(code({ handsOver: true, met: false })).toBe("AID.NOBODY_MET");
    expect(code({ handsOver: true, method: "phone" })).toBe("AID.NOBODY_MET");
    for (const method of ["wechat", "thirdParty"] as const)
      expect(code({ handsOver: true, method })).toBe("AID.NOBODY_MET");
    expect(code({ met: false })).toBe("allowed");
  });
  it("gives a reason for not meeting only where nobody was met", () => {
    expect(code({ met: false, notMetReason: "absent" })).toBe("allowed");
    expect(code({ met: true, notMetReason: "absent" })).toBe("AID.MET_AFTER_ALL");
  });
  it("plans whoever was not met anew in three days, unless there is a later plan", () => {
    const missed = { ...visit, met: false };
    expect(nextVisitAfter(missed, day("2026-09-18"))).toBe("2026-09-21");
    expect(nextVisitAfter(missed, null)).toBe("2026-09-21");
    expect(nextVisitAfter(missed, day("2026-12-01"))).toBe("2026-12-01");
    expect(nextVisitAfter({ ...missed, nextVisitOn: day("2026-09-19") }, null)).toBe("2026-09-19");
  });
  it("plans the next one after itself", () => {
    expect(code({ nextVisitOn: day("2026-09-19") })).toBe("allowed");
    expect(code({ nextVisitOn: day("2026-09-18") })).toBe("AID.NEXT_VISIT_NOT_AFTER");
    expect(nextVisitAfter({ ...visit, nextVisitOn: day("2026-10-01") }, day("2026-12-01"))).toBe(
      "2026-10-01",
    );
    expect(nextVisitAfter(visit, day("2026-12-01"))).toBe("2026-12-01");
    expect(nextVisitAfter(visit, day("2026-09-18"))).toBeNull();
    expect(nextVisitAfter(visit, null)).toBeNull();
  });
});

describe("the plan after a visit", () => {
  const on = fc.nat(400).map((count) => addDays(day("2026-01-01"), count));
  const perhaps = fc.option(on, { nil: null });
  it("is never for the day of the visit or before, whatever was planned and whoever was met", () => {
    fc.assert(
      fc.property(on, perhaps, perhaps, fc.boolean(), (visitedOn, later, planned, met) => {
        const nextVisitOn = later !== null && later > visitedOn ? later : null;
        const next = nextVisitAfter({ visitedOn, nextVisitOn, met }, planned);
        if (next !== null) expect(next > visitedOn).toBe(true);
        // Nobody who was not met is forgotten.
        if (!met) expect(next).not.toBeNull();
      }),
    );
  });
  it("is what the visitor said, where they said something", () => {
    fc.assert(
      fc.property(
        on,
        perhaps,
        fc.boolean(),
        fc.integer({ min: 1, max: 300 }),
        (visitedOn, planned, met, days) => {
          const nextVisitOn = addDays(visitedOn, days);
          expect(nextVisitAfter({ visitedOn, nextVisitOn, met }, planned)).toBe(nextVisitOn);
        },
      ),
    );
  });
  it("is asked for by nobody: a visit of yesterday does not undo a plan for today", () => {
    const yesterday = { visitedOn: day("2026-09-17"), nextVisitOn: null, met: true };
    expect(nextVisitAfter(yesterday, day("2026-09-18"))).toBe("2026-09-18");
  });
});

describe("of everything that can be told about a visit", () => {
  const facts = fc.record({
    method: fc.constantFrom(...visitMethods),
    met: fc.boolean(),
    notMetReason: fc.option(fc.constantFrom(...notMetReasons), { nil: null }),
    handsOver: fc.boolean(),
  });
  it("money is handed over only face to face, and a reason is given only where nobody was met", () => {
    fc.assert(
      fc.property(facts, (told) => {
        const wrong = told.met && told.notMetReason !== null;
        const apart = !told.met || ["phone", "wechat", "thirdParty"].includes(told.method);
        const expected = wrong ? "AID.MET_AFTER_ALL" : told.handsOver && apart ? "AID.NOBODY_MET" : "allowed";
        expect(code(told)).toBe(expected);
      }),
    );
  });
});

it("may set a sum aside, so whoever records visits may propose, and as wide", () => {
  expect(policy["aid.grant.propose"]).toEqual(policy["aid.visit.record"]);
});

describe("the phone's form", () => {
  const typed = {
    commandId: "4c4ba4c4-93d5-4b4a-9f5b-3d1a2f1f0a11",
    archiveId: "4c4ba4c4-93d5-4b4a-9f5b-3d1a2f1f0a12",
    visitedOn: "2026-09-18",
    method: "home",
    met: true,
    minutes: "30",
  };
  it("may leave out what nobody said", () => {
    expect(recordVisitInput.parse(typed)).toMatchObject({
      minutes: 30,
      startedTime: "",
      topics: [],
      note: "",
      nextVisitOn: null,
      proposal: null,
    });
  });
  it.each([
    ["startedTime", "25:00", "INPUT.NOT_A_TIME"],
    ["visitedOn", "2026-02-30", "INPUT.NOT_A_DAY"],
    ["minutes", "0", "INPUT.NOT_A_NUMBER"],
    ["minutes", "", "INPUT.NOT_A_NUMBER"],
    ["nextVisitOn", "soon", "INPUT.NOT_A_DAY"],
    ["note", "长".repeat(2001), "INPUT.TOO_LONG"],
  ])("says at %s what is wrong with %j", (field, value, message) => {
    const { error } = recordVisitInput.safeParse({ ...typed, [field]: value });
    expect(error?.issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([[field, message]]);
  });
});
