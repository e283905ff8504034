import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listAddress } from "./list-address.ts";

describe("the address of a list", () => {
  it("is bare where nothing is asked", () => {
    expect(listAddress("/aid/grants", {})).toBe("/aid/grants");
    expect(listAddress("/aid/grants", { view: "", q: undefined })).toBe("/aid/grants");
  });
  it("keeps what was asked, and lets what is empty fall away", () => {
    expect(listAddress("/aid/grants", { view: "toPay", q: "", after: undefined })).toBe(
      "/aid/grants?view=toPay",
    );
  });
  it("can be read back to the same, whatever was typed", () => {
    const asked = fc.dictionary(
      fc.constantFrom("view", "q", "after"),
      fc.string({ unit: "grapheme", minLength: 1 }),
    );
    fc.assert(
      fc.property(asked, (state) => {
        const read = new URL(listAddress("/aid/visits", state), "https://office.invalid");
        expect(read.pathname).toBe("/aid/visits");
        expect(Object.fromEntries(read.searchParams)).toEqual({ ...state });
      }),
    );
  });
});
