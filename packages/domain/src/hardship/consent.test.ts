import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { type Consent, coversDiagnosis, hasAgreed, unauthorised } from "./consent.ts";

const today = day("2026-09-18");
const self = { id: "self", relation: "01", birthOn: day("1980-01-01") };
const spouse = { id: "spouse", birthOn: null };
const child = { id: "child", birthOn: day("2008-09-19") };
const given = (personId: string, more: Partial<Consent> = {}): Consent => ({
  ...{ kind: "comparison", personId, givenOn: day("2026-09-01"), withdrawnOn: null },
  ...more,
});
const missing = (household: Parameters<typeof unauthorised>[0], consents: Consent[], on = today) =>
  unauthorised(household, consents, on).map(({ id }) => id);

describe("the authorisation to compare", () => {
  it("is everybody's own who is of age, and one person's opens nobody else's data", () => {
    expect(missing([self, spouse, child], [])).toEqual(["self", "spouse"]);
    expect(missing([self, spouse, child], [given("self")])).toEqual(["spouse"]);
    expect(missing([self, spouse, child], [given("self"), given("spouse")])).toEqual([]);
  });
  it("is asked of a child from the day it is of age", () => {
    const consents = [given("self")];
    expect(missing([self, child], consents)).toEqual([]);
    expect(missing([self, child], consents, day("2026-09-19"))).toEqual(["child"]);
  });
  it("is asked of the minors themselves where nobody is of age", () => {
    expect(missing([child], [])).toEqual(["child"]);
    expect(missing([child], [given("child")])).toEqual([]);
  });
  it("counts no longer once it was taken back, and counts again when it is given anew", () => {
    const back = given("self", { withdrawnOn: today });
    expect(missing([self], [back])).toEqual(["self"]);
    expect(missing([self], [back, given("self", { givenOn: today })])).toEqual([]);
  });
  it("covers the days that it was in force, and no other", () => {
    const once = given("self", { givenOn: day("2026-09-05"), withdrawnOn: day("2026-09-10") });
    const free = ["2026-09-04", "2026-09-05", "2026-09-09", "2026-09-10"].map(day);
    expect(free.map((on) => missing([self], [once], on).length)).toEqual([1, 0, 0, 1]);
  });
  it("is another one than that to keep sensitive facts, and neither stands for the other", () => {
    expect(missing([self], [given("self", { kind: "sensitive" })])).toEqual(["self"]);
    expect(hasAgreed([self], [given("self")], today)).toBe(false);
    expect(hasAgreed([self], [given("spouse", { kind: "sensitive" })], today)).toBe(false);
    expect(hasAgreed([self], [given("self", { kind: "sensitive" })], today)).toBe(true);
    expect(hasAgreed([self], [given("self", { kind: "sensitive", withdrawnOn: today })], today)).toBe(false);
  });
});

describe("a diagnosis", () => {
  const agreed = (personId: string, more: Partial<Consent> = {}) =>
    given(personId, { kind: "sensitive", ...more });
  it("is kept of whoever has agreed to it themselves, and of no other adult", () => {
    expect(coversDiagnosis([self, child], [agreed("self")], self)).toBe(true);
    expect(coversDiagnosis([self, child], [agreed("self")], spouse)).toBe(false);
    expect(coversDiagnosis([self, child], [given("self")], self)).toBe(false);
  });
  it("is kept of a child for whom somebody agreed before it was of age", () => {
    expect(coversDiagnosis([self, child], [agreed("self", { givenOn: day("2026-09-18") })], child)).toBe(
      true,
    );
    expect(coversDiagnosis([self, child], [agreed("self", { givenOn: day("2026-09-19") })], child)).toBe(
      false,
    );
  });
  it("of a child rests on nobody who has left the household", () => {
    expect(coversDiagnosis([child], [agreed("self")], child)).toBe(false);
  });
  it("of somebody born on 29 February becomes their own matter on 1 March", () => {
    const leap = { id: "leap", birthOn: day("2008-02-29") };
    const on = (givenOn: string) =>
      coversDiagnosis([self, leap], [agreed("self", { givenOn: day(givenOn) })], leap);
    expect([on("2026-02-28"), on("2026-03-01")]).toEqual([true, false]);
  });
  it("is kept no longer once that is taken back", () => {
    expect(coversDiagnosis([self, child], [agreed("self", { withdrawnOn: today })], self)).toBe(false);
    expect(coversDiagnosis([self, child], [agreed("self", { withdrawnOn: today })], child)).toBe(false);
  });
});
