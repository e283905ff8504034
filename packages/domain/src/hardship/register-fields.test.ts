import { describe, expect, it } from "vitest";
import { applyForAidInput } from "./apply.input.ts";
import { isStarred } from "./fields-left.ts";
import {
  archiveDetailNames,
  archiveDetailsSchema,
  personDetailNames,
  personDetailsSchema,
  saidOf,
} from "./register-details.ts";
import { householdFieldsFor, personFieldsFor } from "./register-fields.ts";

const person = { relation: "01", workState: "1", exempt: null, isMigrant: false };
const household = {
  ...{ mainCause: "06", otherCauses: [], civilAffairsClass: null },
  details: {},
};

describe("the fields of a person", () => {
  it("ask a student for the school years, and nobody else", () => {
    expect(personFieldsFor({ ...person, relation: "30", workState: null, exempt: "student" })).toEqual(
      expect.arrayContaining(["identity", "education", "enrolledYear", "schoolYears"]),
    );
    expect(personFieldsFor(person)).not.toContain("enrolledYear");
  });
  it("ask for the unit and the contract of who works, and for no unit of who is retired", () => {
    expect(personFieldsFor(person)).toEqual(expect.arrayContaining(["unitNature", "industry", "contractOn"]));
    for (const field of ["unitNature", "unitState", "contractOn"] as const)
      expect(personFieldsFor({ ...person, workState: "4" })).not.toContain(field);
    expect(personFieldsFor({ ...person, relation: "10", workState: "4" })).not.toContain("industry");
  });
  it("ask the worker for every starred field that the register form has of its own", () => {
    const asked = personFieldsFor({ ...person, workState: "4" });
    for (const field of personDetailNames)
      if (isStarred("worker", field)) expect(asked, field).toContain(field);
    const relative = personFieldsFor({ ...person, relation: "10", workState: null });
    for (const field of personDetailNames)
      if (isStarred("family", field)) expect(relative, field).toContain(field);
  });
  it("ask a migrant worker for the contract even where nobody said that they work", () => {
    expect(personFieldsFor({ ...person, workState: null, isMigrant: true })).toContain("contractOn");
  });
  it("name every field for somebody, none twice, and none that is not in the form", () => {
    const everybody = [
      person,
      { ...person, relation: "30", workState: null, exempt: "student" },
      { ...person, relation: "10" },
    ].map(personFieldsFor);
    expect(new Set(everybody.flat())).toEqual(new Set(personDetailNames));
    for (const fields of everybody) expect(new Set(fields).size).toBe(fields.length);
  });
});

describe("the fields of a household", () => {
  it("ask for what belongs to its causes and to nothing else", () => {
    expect(householdFieldsFor(household)).not.toContain("isZeroEmployment");
    expect(householdFieldsFor({ ...household, otherCauses: ["03"] })).toContain("isZeroEmployment");
    expect(householdFieldsFor({ ...household, mainCause: "10" })).toContain("otherCauseText");
  });
  it("ask for the relief period's fields of who belongs to it", () => {
    const inIt = householdFieldsFor({ ...household, details: { isReliefTarget: true } });
    expect(inIt).toEqual(expect.arrayContaining(["reliefTargetOn", "keyGroup", "measures"]));
    expect(householdFieldsFor(household)).not.toContain("keyGroup");
  });
  it("name every field of the form for some household", () => {
    const all = householdFieldsFor({
      ...{ mainCause: "10", otherCauses: ["02"], civilAffairsClass: "2" },
      details: { isReliefTarget: true, isMigrant: true },
    });
    expect(new Set(all)).toEqual(new Set(archiveDetailNames));
  });
});

describe("what is written into them", () => {
  it("is read as forms send it, and what is empty is not said", () => {
    const typed = { floorArea: "56", homes: "1", isMigrant: "1", isSingleParent: "0", remark: "" };
    expect(saidOf(archiveDetailsSchema.parse(typed))).toEqual({
      ...{ floorArea: 56, homes: 1, isMigrant: true, isSingleParent: false },
    });
    expect(saidOf(personDetailsSchema.parse({ enrolledYear: "2024", modelWorker: "" }))).toEqual({
      enrolledYear: 2024,
    });
  });
  it.each([
    [{ floorArea: "-1" }],
    [{ floorArea: "1.5" }],
    [{ postcode: "10003" }],
    [{ measures: ["5"] }],
    [{ isMigrant: "yes" }],
    [{ wealth: "9" }],
  ])("is not %j", (typed) => {
    expect(archiveDetailsSchema.safeParse(typed).success).toBe(false);
  });
  it.each([[{ enrolledYear: "1979" }], [{ schoolYears: "0" }], [{ contractOn: "2026-02-30" }]])(
    "is not %j of a person",
    (typed) => expect(personDetailsSchema.safeParse(typed).success).toBe(false),
  );
});

describe("an application from a phone", () => {
  const given = {
    ...{ token: "a".repeat(43), kind: "daily", name: "李 桂兰", citizenId: "11010519491231002X" },
    ...{ phone: "13800000000", mainCause: "06", people: "3", statement: "妻子透析，家里收入不够。" },
    ...{ consent: "2026-1", comparison: "" },
  };
  const faults = (more: object) =>
    applyForAidInput
      .safeParse({ ...given, ...more })
      .error?.issues.map(({ path, message }) => `${path} ${message}`);
  it("says who it is, why, and for how many people", () => {
    expect(applyForAidInput.parse(given)).toMatchObject({ name: "李桂兰", people: 3 });
  });
  it.each([
    [{ consent: "" }, "consent HARDSHIP.CONSENT_NEEDED"],
    [{ statement: "没钱" }, "statement INPUT.REASON_REQUIRED"],
    [{ mainCause: "11" }, "mainCause INPUT.NOT_A_CODE"],
    [{ kind: "" }, "kind INPUT.REQUIRED"],
    [{ name: " " }, "name INPUT.REQUIRED"],
  ])("is told at the field what is missing: %j", (more, fault) => {
    expect(faults(more)).toEqual([fault]);
  });
});
