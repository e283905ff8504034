import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { mayApplyAfter } from "./false-statement.ts";

describe("an application after a false statement", () => {
  const closedOn = day("2026-03-15");
  it("is open to whoever made none", () => {
    expect(mayApplyAfter(null, closedOn)).toMatchObject({ ok: true });
  });
  it("waits for twelve months, and is open again on the day that ends them", () => {
    const refusal = { code: "HARDSHIP.FALSE_STATEMENT", from: "2027-03-15" };
    expect(mayApplyAfter(closedOn, closedOn)).toEqual({ ok: false, refusal });
    expect(mayApplyAfter(closedOn, day("2027-03-14"))).toEqual({ ok: false, refusal });
    expect(mayApplyAfter(closedOn, day("2027-03-15"))).toMatchObject({ ok: true });
  });
});
