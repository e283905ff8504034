import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { archiveStatuses } from "./archive.status.ts";
import { type Closed, isRestricted, keptUntil, mayOpenRestricted } from "./restricted.ts";

const today = day("2026-09-18");
const file: Closed = { status: "closed", enrolledOn: day("2020-03-01"), closedOn: today };
const application: Closed = { ...file, enrolledOn: null };
const open = (reader: Partial<Parameters<typeof mayOpenRestricted>[1]>, of: Closed = file, on = today) => {
  const decision = mayOpenRestricted(of, { isKeeper: false, isAuditor: false, reason: "", ...reader }, on);
  return decision.ok ? decision.value : decision.refusal;
};

describe("a file that was closed", () => {
  it("is restricted from that day, and in no other state", () => {
    expect(archiveStatuses.filter((status) => isRestricted({ ...file, status }, today))).toEqual(["closed"]);
  });
  it("is kept for ten years from the day on which it was closed", () => {
    expect(keptUntil(file)).toBe("2036-09-18");
    expect(keptUntil({ ...file, closedOn: day("2024-02-29") })).toBe("2034-02-28");
    expect(keptUntil({ ...file, status: "enrolled" })).toBeNull();
    expect(keptUntil({ ...file, closedOn: null })).toBeNull();
  });
  it("is opened by its keeper and the auditor, with a reason of two signs at least", () => {
    for (const who of [{ isKeeper: true }, { isAuditor: true }]) {
      expect(open({ ...who, reason: "申诉" })).toBe("withReason");
      for (const reason of ["", "查", "  查  "])
        expect(open({ ...who, reason })).toEqual({ code: "HARDSHIP.RESTRICTED", mayAsk: true });
    }
  });
  it("is opened by nobody else, whatever they say, and they are not asked for a reason", () => {
    expect(open({ reason: "领导要求查看" })).toEqual({ code: "HARDSHIP.RESTRICTED", mayAsk: false });
  });
  it("is no such file before it is closed: whoever reaches it reads it, without a word", () => {
    expect(open({}, { ...file, status: "enrolled" })).toBe("open");
  });
});

describe("an application that led into no file", () => {
  const ends = ["closed", "rejected"] as const;
  it("is worked with for a year after it ended, and restricted from then on", () => {
    for (const status of ends) {
      const ended = { ...application, status };
      expect(isRestricted(ended, today)).toBe(false);
      expect(isRestricted(ended, day("2027-09-17"))).toBe(false);
      expect(isRestricted(ended, day("2027-09-18"))).toBe(true);
      expect(open({}, ended, day("2027-09-18"))).toMatchObject({ code: "HARDSHIP.RESTRICTED" });
    }
  });
  it("ends its year on the last day of February where it ended on the 29th", () => {
    const leap = { ...application, closedOn: day("2024-02-29") };
    expect(isRestricted(leap, day("2025-02-27"))).toBe(false);
    expect(isRestricted(leap, day("2025-02-28"))).toBe(true);
  });
  it("is not restricted while it is under way, however old it is", () => {
    for (const status of archiveStatuses.filter((each) => !ends.some((end) => end === each)))
      expect(isRestricted({ ...application, status, closedOn: null }, day("2036-01-01"))).toBe(false);
  });
});
