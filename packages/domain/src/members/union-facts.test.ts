import { describe, expect, it } from "vitest";
import { creditCodeCheckCharacter } from "../codes/credit-code.ts";
import { day } from "../kernel/day.ts";
import { changeUnionInput, decideUnionFacts, unionCodes, unionFactFields } from "./union-facts.ts";

const today = day("2026-09-18");
const refused = (facts: Parameters<typeof decideUnionFacts>[0]) => {
  const decision = decideUnionFacts(facts, today);
  return decision.ok ? null : decision.refusal.code;
};
const own = (first17: string) => first17 + creditCodeCheckCharacter(first17);

describe("the facts of a union", () => {
  it("agree, or say where they do not", () => {
    expect(refused({})).toBeNull();
    expect(refused({ termFrom: day("2024-05-01"), termUntil: day("2029-04-30") })).toBeNull();
    expect(refused({ termFrom: day("2024-05-01"), termUntil: day("2024-04-30") })).toBe(
      "UNION.TERM_BACKWARDS",
    );
    expect(refused({ termFrom: day("2020-05-01"), termUntil: day("2030-04-30") })).toBe(
      "UNION.TERM_TOO_LONG",
    );
    expect(refused({ foundedOn: day("2026-09-19") })).toBe("UNION.FOUNDED_LATER");
    expect(refused({ ownCreditCode: own("91110000802100433") })).toBe("UNION.NOT_A_UNION_CODE");
    expect(refused({ ownCreditCode: own("81110102000000001") })).toBeNull();
    expect(refused({ staffCount: 10, womenCount: 11 })).toBe("UNION.MORE_WOMEN_THAN_STAFF");
    expect(refused({ staffCount: 10, womenCount: 10 })).toBeNull();
  });
  it("are taken as a form sends them, blank ones too", () => {
    const { staffCount, homeStars, hasCongress, foundedOn } = unionFactFields;
    expect([staffCount.parse("128"), staffCount.parse(0), staffCount.parse("")]).toEqual([128, 0, undefined]);
    for (const wrong of ["-1", "1.5", "12345678", 6.5])
      expect(staffCount.safeParse(wrong).success).toBe(false);
    expect(homeStars.safeParse("5").success).toBe(true);
    expect(homeStars.safeParse("6").success).toBe(false);
    expect([hasCongress.parse("0"), foundedOn.parse("2012年4月1日")]).toEqual([false, "2012-04-01"]);
    for (const [field, table] of Object.entries(unionCodes)) {
      const schema = unionFactFields[field as keyof typeof unionCodes];
      for (const code of table.open) expect(schema.safeParse(code).success).toBe(true);
      expect(schema.safeParse("no such code").success).toBe(false);
    }
  });
  it("are no name, no place and no standing: those change by steps of their own", () => {
    const id = "019746a0-0000-4000-8000-000000000001";
    const asked = { commandId: id, unionId: id, version: 1 };
    expect(changeUnionInput.safeParse({ ...asked, fields: { chairName: "王芳" } }).success).toBe(true);
    for (const field of ["name", "path", "parentId", "status"])
      expect(changeUnionInput.safeParse({ ...asked, fields: { [field]: "x" } }).success).toBe(false);
  });
});
