import { recordVisitInput } from "@gongbang/domain/aid/record-visit.input";
import { visitMethods, visitOutcomes, visitTopics } from "@gongbang/domain/aid/visit";
import { addDays, day } from "@gongbang/domain/kernel/day";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorAt } from "./error-at.ts";
import { faultsIn, freshVisit, lengths, type VisitValues, wireOf } from "./visit-values.ts";

const sending = {
  commandId: "4c4ba4c4-93d5-4b4a-9f5b-3d1a2f1f0a11",
  archiveId: "4c4ba4c4-93d5-4b4a-9f5b-3d1a2f1f0a12",
  deviceAt: "2026-09-18T10:28:00+08:00",
};
const fund = "4c4ba4c4-93d5-4b4a-9f5b-3d1a2f1f0a13";
const fresh = freshVisit(day("2026-09-18"), "10:28");
const wire = (change: Partial<VisitValues> = {}) => wireOf({ ...fresh, ...change }, sending);
const faults = (change: Partial<VisitValues>) =>
  faultsIn(wire(change)).map(({ name, code }) => `${name} ${code}`);
const proposal = { fundId: fund, kind: "10", amount: "1,234.5", way: "bank", reason: "药费" };

describe("the form before anything is typed", () => {
  it("is a visit at home, today, now, for half an hour, and one in a month", () => {
    expect(fresh).toMatchObject({
      visitedOn: "2026-09-18",
      startedTime: "10:28",
      minutes: "30",
      method: "home",
    });
    expect(fresh.nextVisitOn).toBe("2026-10-18");
    expect(freshVisit(day("2026-01-31"), "09:00").nextVisitOn).toBe("2026-02-28");
  });
  it("can be sent as it is", () => expect(faults({})).toEqual([]));
  it("proposes nothing and hands nothing over", () => {
    expect(wire()).toMatchObject({ proposal: null, handOverGrantId: null });
  });
  it("offers lengths that the office takes", () => {
    for (const minutes of lengths) expect(faults({ minutes })).toEqual([]);
  });
});

describe("what is sent", () => {
  it("leaves out a proposal that was written and unticked again", () => {
    expect(wire({ proposes: false, proposal }).proposal).toBeNull();
    expect(recordVisitInput.parse(wire({ proposes: true, proposal })).proposal).toMatchObject({
      amount: 123_450,
    });
  });
  it("carries no field of the form that the office does not know", () => {
    expect(Object.keys(wire())).not.toContain("proposes");
    expect(recordVisitInput.strict().safeParse(wire()).success).toBe(true);
  });
  it("carries the id and the device's clock that it was kept under: sent again it is the same", () => {
    expect(wire()).toMatchObject(sending);
    expect(wire()).toEqual(wire());
  });
});

describe("what is wrong is said at its field", () => {
  it.each([
    [{ visitedOn: "" }, ["visitedOn INPUT.NOT_A_DAY"]],
    [{ startedTime: "25:00" }, ["startedTime INPUT.NOT_A_TIME"]],
    [{ minutes: "0" }, ["minutes INPUT.NOT_A_NUMBER"]],
    [{ nextVisitOn: "soon" }, ["nextVisitOn INPUT.NOT_A_DAY"]],
    [{ proposes: true, proposal: { ...proposal, amount: "0" } }, ["proposal.amount INPUT.NOT_AN_AMOUNT"]],
    [{ proposes: true, proposal: { ...proposal, reason: " " } }, ["proposal.reason INPUT.REQUIRED"]],
    [
      { visitedOn: "x", proposes: true, proposal: { ...proposal, fundId: "" } },
      ["visitedOn INPUT.NOT_A_DAY", "proposal.fundId INPUT.REQUIRED"],
    ],
  ])("%j: %j", (change, codes) => expect(faults(change)).toEqual(codes));
});

it("every visit that the fields allow can be sent, and the office reads what was meant", () => {
  const values = fc.record({
    days: fc.integer({ min: 0, max: 4000 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minutes: fc.integer({ min: 1, max: 720 }),
    method: fc.constantFrom(...visitMethods),
    met: fc.boolean(),
    topics: fc.subarray([...visitTopics]),
    outcomes: fc.subarray([...visitOutcomes]),
    note: fc.string({ maxLength: 2000 }),
  });
  fc.assert(
    fc.property(values, ({ days, hour, minutes, ...rest }) => {
      const visitedOn = addDays(day("2026-09-18"), -days);
      const startedTime = `${String(hour).padStart(2, "0")}:05`;
      const read = recordVisitInput.parse(
        wire({ ...rest, visitedOn, startedTime, minutes: String(minutes) }),
      );
      expect(read).toMatchObject({ ...rest, visitedOn, startedTime, minutes, note: rest.note.trim() });
    }),
  );
});

describe("the sentence at a field", () => {
  const sentence = (code: string) => `<${code}>`;
  const errors = {
    note: { message: "INPUT.TOO_LONG" },
    proposal: { amount: { message: "INPUT.NOT_AN_AMOUNT" } },
  };
  it("is that of its own code, inside the proposal too", () => {
    expect(errorAt(errors, "note", sentence)).toBe("<INPUT.TOO_LONG>");
    expect(errorAt(errors, "proposal.amount", sentence)).toBe("<INPUT.NOT_AN_AMOUNT>");
  });
  it("is none where the field is right, or is only a branch", () => {
    for (const name of ["proposal", "proposal.kind", "minutes", "minutes.deep.er"])
      expect(errorAt(errors, name, sentence)).toBeUndefined();
  });
});
