import { describe, expect, it } from "vitest";
import { aidKind } from "../codes/aid-kind.ts";
import { archiveStatuses } from "../hardship/archive.status.ts";
import { exitCodes } from "../hardship/exit-code.ts";
import { day } from "../kernel/day.ts";
import {
  decideRelief,
  kindForAnyone,
  mayHave,
  type ReliefAsked,
  standingOn,
  standingRefusal,
} from "./relief.ts";

const [enrolledOn, nextReviewOn] = [day("2026-03-02"), day("2027-03-02")];
const decided = { enrolledOn, decidedOn: enrolledOn, nextReviewOn, exitAsked: null, renewalAskedOn: null };
const standing = (status: string, on = "2026-09-18") => standingOn({ status, ...decided }, day(on));

describe("how a household stands to the file", () => {
  it("counts from the day of the decision, and not the day before", () => {
    expect(["2026-03-01", "2026-03-02"].map((on) => standing("enrolled", on).enrolled)).toEqual([
      false,
      true,
    ]);
    expect(["2026-03-01", "2026-03-02"].map((on) => standing("temporary", on).relieved)).toEqual([
      false,
      true,
    ]);
  });
  it("is nothing while it waits, is suspended, or has ended, and nothing without a day", () => {
    const live = archiveStatuses.filter((status) => Object.values(standing(status)).includes(true));
    expect(live).toEqual(["temporary", "enrolled"]);
    const undated = { ...decided, enrolledOn: null, decidedOn: null, nextReviewOn: null };
    for (const status of live)
      expect(standingOn({ status, ...undated }, day("2026-09-18"))).toEqual({
        ...{ enrolled: false, relieved: false, reviewMissed: null, endAsked: false },
      });
  });
  it("opens every kind to the file, temporary relief alone to who was relieved, and none to anybody else", () => {
    const open = (status: string) => aidKind.open.filter((kind) => mayHave(standing(status), kind));
    expect(open("enrolled")).toEqual(aidKind.open);
    expect(open("temporary")).toEqual([kindForAnyone]);
    for (const status of ["draft", "submitted", "suspended", "rejected", "closed"])
      expect(open(status)).toEqual([]);
  });
  it("is refused by the reason that helps: apply for relief, for the file, or for its review", () => {
    const refused = (status: string, on?: string) =>
      (["60", "10"] as const).map((kind) => standingRefusal(standing(status, on), kind)?.code);
    expect(refused("closed")).toEqual(["AID.NOT_RELIEVED", "AID.NOT_ENROLLED"]);
    expect(refused("enrolled", "2027-04-01")).toEqual([undefined, undefined]);
    expect(refused("enrolled", "2027-04-02")).toEqual([undefined, "AID.REVIEW_MISSED"]);
    expect(refused("temporary", "2029-01-01")).toEqual([undefined, "AID.NOT_ENROLLED"]);
  });
});

describe("an end that somebody has asked for", () => {
  it("stops every kind at once where the worker has died, left the rule or stated something false", () => {
    const file = { status: "enrolled", ...decided };
    const stopped = exitCodes.filter((exitAsked) => {
      const asked = standingOn({ ...file, exitAsked }, day("2026-09-18"));
      const said = aidKind.open.map((kind) => standingRefusal(asked, kind)?.code);
      expect(new Set(said).size).toBe(1);
      return said[0] === "AID.END_ASKED";
    });
    expect(stopped).toEqual(["E10", "E20", "E21"]);
  });
});

describe("temporary relief outside the file", () => {
  const asked: ReliefAsked = {
    ...{ kind: "60", standing: { enrolled: false, relieved: true }, relation: null },
    ...{ reliefsThatYear: 0, year: 2026 },
  };
  const said = (more: Partial<ReliefAsked>) => {
    const decision = decideRelief({ ...asked, ...more });
    return decision.ok ? "allowed" : decision.refusal;
  };
  it("is given once a year, and names the year", () => {
    expect(said({})).toBe("allowed");
    expect(said({ reliefsThatYear: 1 })).toEqual({ code: "AID.RELIEVED_ALREADY", year: "2026" });
  });
  it.each([
    ["the worker", null, true],
    ["a husband", "11", true],
    ["an adopted daughter", "37", true],
    ["a stepmother", "58", true],
    ["a mother-in-law", "56", false],
    ["a grandchild", "41", false],
    ["a sister", "77", false],
    ["somebody else of the household", "80", false],
  ])("is for the worker, spouse, parents and children: %s (%s) → %s", (_, relation, inCircle) => {
    expect(said({ relation })).toEqual(inCircle ? "allowed" : { code: "AID.OUTSIDE_CIRCLE" });
  });
  it("asks neither of a household in the file, nor of another kind of aid", () => {
    const worst = { relation: "77", reliefsThatYear: 3 };
    expect(said({ ...worst, standing: { enrolled: true, relieved: false } })).toBe("allowed");
    expect(said({ ...worst, kind: "10" })).toBe("allowed");
  });
});
