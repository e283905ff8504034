import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { archiveStatuses } from "./archive.status.ts";
import { reviewMissedOn } from "./review-term.ts";

const nextReviewOn = day("2026-03-02");
const missed = (today: string, status = "enrolled") => reviewMissedOn({ status, nextReviewOn }, day(today));

describe("the yearly review of a file", () => {
  it("is missed once its day and thirty more are over, and names its day", () => {
    expect(["2026-03-01", "2026-03-02", "2026-04-01", "2026-04-02"].map((on) => missed(on))).toEqual([
      ...[null, null, null, nextReviewOn],
    ]);
  });
  it("is not missed while a renewal waits that was handed in by the last day of the grace", () => {
    const waiting = (renewalAskedOn: string) =>
      reviewMissedOn(
        { ...{ status: "enrolled", nextReviewOn }, renewalAskedOn: day(renewalAskedOn) },
        day("2027-09-01"),
      );
    expect(waiting("2026-04-01")).toBeNull();
    expect(waiting("2026-04-02")).toBe(nextReviewOn);
  });
  it("is asked of files alone: of relief once, and of what waits or has ended, there is none", () => {
    expect(archiveStatuses.filter((status) => missed("2027-03-02", status) !== null)).toEqual(["enrolled"]);
    expect(reviewMissedOn({ status: "enrolled", nextReviewOn: null }, day("2027-03-02"))).toBeNull();
  });
});
