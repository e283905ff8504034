import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citizenIdCheckDigit } from "../codes/citizen-id.ts";
import { familyRelation } from "../codes/family-relation.ts";
import { addDays, type Day, day } from "../kernel/day.ts";
import {
  addFamilyMemberInput,
  changeFamilyMemberInput,
  removeFamilyMemberInput,
} from "./family-member.input.ts";
import { decideFamilyMember, mostFamilyMembers } from "./family-member.ts";

const today = day("2026-09-18");
const none = { others: 0, today };
const child = (birthOn: Day, serial = "002") => {
  const first17 = `110102${birthOn.replaceAll("-", "")}${serial}`;
  return first17 + citizenIdCheckDigit(first17);
};
type Said = Parameters<typeof decideFamilyMember>[0];
const decided = (said: Said, facts = none) => {
  const decision = decideFamilyMember(said, facts);
  return decision.ok ? decision.value : decision.refusal;
};

describe("somebody in the family", () => {
  it("is known by what is said of them, and nothing need be", () => {
    expect(decided({ relation: "20" })).toEqual({ birthOn: null, citizenId: null });
    expect(decided({ relation: "20", birthOn: day("2019-06-01") })).toEqual({
      birthOn: "2019-06-01",
      citizenId: null,
    });
  });
  it("was born when their number says so, whether that was said or not", () => {
    const citizenId = child(day("2019-06-01"));
    expect(decided({ relation: "20", citizenId })).toEqual({ birthOn: "2019-06-01", citizenId });
    expect(decided({ relation: "20", citizenId, birthOn: day("2019-06-01") })).toMatchObject({ citizenId });
    expect(decided({ relation: "20", citizenId, birthOn: day("2019-06-02") })).toEqual({
      code: "MEMBER.BIRTH_DIFFERS",
      birthOn: "2019-06-01",
    });
  });
  it("is kept by the plain number, however it was typed", () => {
    const citizenId = child(day("2019-06-01"));
    const typed = `${citizenId.slice(0, 6)} ${citizenId.slice(6, 14)} ${citizenId.slice(14).toLowerCase()}`;
    expect(decided({ relation: "20", citizenId: typed })).toMatchObject({ citizenId });
  });
  it("is not the worker, who stands in the register", () => {
    expect(decided({ relation: "01" })).toEqual({ code: "FAMILY.IS_THE_MEMBER" });
  });
  it("may be born today, and not tomorrow", () => {
    expect(decided({ relation: "20", birthOn: today })).toMatchObject({ birthOn: today });
    expect(decided({ relation: "20", birthOn: addDays(today, 1) })).toEqual({ code: "FAMILY.IN_FUTURE" });
    expect(decided({ relation: "20", citizenId: child(addDays(today, 1)) })).toMatchObject({
      code: "ID.BIRTH_DATE",
    });
  });
  it("may be the twentieth, and not the twenty-first", () => {
    expect(mostFamilyMembers).toBe(20);
    expect(decided({ relation: "20" }, { others: 19, today })).toMatchObject({ citizenId: null });
    expect(decided({ relation: "20" }, { others: 20, today })).toEqual({
      code: "FAMILY.TOO_MANY",
      most: 20,
    });
  });
  it("has a number whose check digit fits, or none", () => {
    const right = child(day("2019-06-01"));
    const wrong = right.slice(0, 17) + (right.endsWith("0") ? "1" : "0");
    expect(decided({ relation: "20", citizenId: wrong })).toMatchObject({ code: "ID.CHECK_DIGIT" });
    expect(decided({ relation: "20", citizenId: "" })).toMatchObject({ code: "ID.WRONG_LENGTH" });
  });
  it("is taken with every true number, and is then born on its day", () => {
    const birth = fc.integer({ min: 0, max: 40_000 }).map((i) => addDays(day("1915-01-01"), i));
    fc.assert(
      fc.property(birth, fc.integer({ min: 0, max: 999 }), (birthOn, serial) => {
        const citizenId = child(birthOn, String(serial).padStart(3, "0"));
        expect(decided({ relation: "20", citizenId })).toEqual(
          birthOn > today ? expect.objectContaining({ code: "ID.BIRTH_DATE" }) : { birthOn, citizenId },
        );
      }),
    );
  });
});

describe("the form for the family", () => {
  const id = "019746a0-0000-4000-8000-000000000001";
  const said = { commandId: id, memberId: id, name: " 李小小 ", relation: "20" };
  const issue = (more: object) => addFamilyMemberInput.safeParse({ ...said, ...more }).error?.issues[0];
  it("takes empty boxes as not said", () => {
    expect(
      addFamilyMemberInput.parse({ ...said, birthOn: "", employment: "", unitName: "", citizenId: "" }),
    ).toMatchObject({ name: "李小小", birthOn: undefined, citizenId: undefined });
  });
  it("offers every relation of the standard that may be chosen", () => {
    for (const relation of familyRelation.open) expect(issue({ relation })).toBeUndefined();
  });
  it.each([
    ["name", "  ", "INPUT.REQUIRED"],
    ["name", "长".repeat(61), "INPUT.TOO_LONG"],
    ["relation", "xx", "INPUT.NOT_A_CODE"],
    ["employment", "xx", "INPUT.NOT_A_CODE"],
  ])("refuses %s “%s” with %s", (field, value, message) => {
    const found = issue({ [field]: value });
    expect(found?.path).toEqual([field]);
    expect(JSON.stringify(found)).toContain(message);
  });
  it("changes and removes only what was seen, and a removal says why", () => {
    const seen = { commandId: id, id, version: 3 };
    const { memberId: _, ...fields } = said;
    expect(changeFamilyMemberInput.safeParse({ ...fields, ...seen }).success).toBe(true);
    expect(changeFamilyMemberInput.safeParse({ ...fields, ...seen, version: 0 }).success).toBe(false);
    expect(changeFamilyMemberInput.safeParse({ ...said, ...seen }).success).toBe(false);
    expect(removeFamilyMemberInput.safeParse({ ...seen, reason: "登记错误" }).success).toBe(true);
    const short = removeFamilyMemberInput.safeParse({ ...seen, reason: " 错 " });
    expect(short.error?.issues[0]?.message).toBe("INPUT.REASON_REQUIRED");
  });
});
