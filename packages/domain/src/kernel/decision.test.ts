import { describe, expect, it } from "vitest";
import { allow, assert, orRefuse, Refused, refuse } from "./decision.ts";

describe("a decision", () => {
  it("hands out what it allows", () => {
    expect(orRefuse(allow(7))).toBe(7);
  });

  it("carries its refusal, with the numbers, across the transaction", () => {
    const refusal = { code: "AID.OVER_CAP", left: 100 };
    expect(() => orRefuse(refuse(refusal))).toThrow(Refused);
    expect(() => orRefuse(refuse(refusal))).toThrow(
      expect.objectContaining({ name: "Refused", message: "AID.OVER_CAP", refusal }),
    );
  });

  it("is not what a broken claim throws: that is a bug", () => {
    expect(() => assert(0, "one is none")).toThrow("Bug: one is none");
    expect(() => assert(false, "x")).not.toThrow(Refused);
    expect(() => assert(1, "x")).not.toThrow();
  });
});
