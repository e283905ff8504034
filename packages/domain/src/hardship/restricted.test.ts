import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { archiveStatuses } from "./archive.status.ts";
import { type Closed, isRestricted, keptUntil, mayOpenRestricted } from "./restricted.ts";

const file: Closed = { status: "closed", enrolledOn: day("2020-03-01"), closedOn: day("2026-09-18") };
const open = (reader: Partial<Parameters<typeof mayOpenRestricted>[1]>, of: Closed = file) => {
  const decision = mayOpenRestricted(of, { isKeeper: false, isAuditor: false, reason: "", ...reader });
  return decision.ok ? decision.value : decision.refusal;
};

describe("a file that was closed", () => {
  it("is restricted where it had come into the file, and in no other state", () => {
    expect(archiveStatuses.filter((status) => isRestricted({ ...file, status }))).toEqual(["closed"]);
    expect(isRestricted({ ...file, enrolledOn: null })).toBe(false);
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
    expect(open({}, { ...file, enrolledOn: null })).toBe("open");
  });
});
