import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationalAidPack } from "../codes/aid-pack.ts";
import { type AidPackFacts, aidPackLacks, aidPackParts } from "./archive-pack-row.ts";
import { fieldsLeft, isStarred } from "./fields-left.ts";

const columns = nationalAidPack.screens.flatMap((screen) => screen.columns);
const filled = (of: typeof columns): Record<string, string> =>
  Object.fromEntries(of.map(({ key }) => [key, "1"]));
const worker = filled(columns);
const relative = filled([...nationalAidPack.family.columns]);
const without = (held: AidPackFacts, ...fields: string[]): AidPackFacts => ({
  ...held,
  ...Object.fromEntries(fields.map((field) => [field, null])),
});

describe("the fields of the register form that are left", () => {
  it("are none where everything starred is given, with a family and without one", () => {
    expect(fieldsLeft({ facts: worker, family: [] })).toEqual([]);
    expect(fieldsLeft({ facts: worker, family: [relative, relative] })).toEqual([]);
  });
  it("are those of the worker first, and then of each of the family by their place", () => {
    const family = [relative, without(relative, "identity", "medicalInsurance")];
    expect(fieldsLeft({ facts: without(worker, "postcode", "phone"), family })).toEqual([
      { person: 0, field: "phone" },
      { person: 0, field: "postcode" },
      { person: 2, field: "medicalInsurance" },
      { person: 2, field: "identity" },
    ]);
  });
  it.each([null, "", "   ", "\u3000"])("count %j as empty, and a nought as an answer", (nothing) => {
    expect(fieldsLeft({ facts: { ...worker, industry: nothing }, family: [] })).toEqual([
      { person: 0, field: "industry" },
    ]);
    expect(fieldsLeft({ facts: { ...worker, isSingleParent: "0", floorArea: "0" }, family: [] })).toEqual([]);
  });
  it("are asked of a child as of everybody: school and unit are starred for nobody", () => {
    const child = without(relative, "workState", "unitNature", "industry", "phone", "school", "education");
    expect(fieldsLeft({ facts: worker, family: [child] })).toEqual([]);
    expect(fieldsLeft({ facts: worker, family: [without(child, "registration")] })).toEqual([
      { person: 1, field: "registration" },
    ]);
  });
  it("never hold what the form leaves open, what has a lawful word of its own, or what the office writes", () => {
    const open = ["otherContact", "housing", "bankCard", "modelWorker", "number", "grade", "enrolledOn"];
    expect(fieldsLeft({ facts: without(worker, ...open, "standing", "unionName"), family: [] })).toEqual([]);
    for (const field of open) expect(isStarred("worker", field)).toBe(false);
    expect(isStarred("worker", "politicalStatus")).toBe(true);
    expect(isStarred("family", "politicalStatus")).toBe(false);
  });
  const numberOf = "family.1.citizenId";
  it("say of somebody without a citizen id that the remark says why, and of the worker never", () => {
    const newborn = without(relative, "citizenId");
    expect(fieldsLeft({ facts: worker, family: [{ ...newborn, remark: "新生儿，尚未落户" }] })).toEqual([]);
    for (const remark of [null, "", "  "])
      expect(fieldsLeft({ facts: worker, family: [{ ...newborn, remark }] })).toEqual([
        { person: 1, field: "citizenId" },
      ]);
    expect(fieldsLeft({ facts: { ...without(worker, "citizenId"), remark: "x" }, family: [] })).toEqual([
      { person: 0, field: "citizenId" },
    ]);
  });
  it("are just those that the national system would miss, besides what the office writes itself", () => {
    const ofOffice = columns.flatMap((column) => (column.ofOffice ? [column.key] : []));
    fc.assert(
      fc.property(fc.subarray(Object.keys(worker)), fc.subarray(Object.keys(relative)), (gone, lost) => {
        const subject = { facts: without(worker, ...gone), family: [without(relative, ...lost)] };
        const missing = aidPackLacks(aidPackParts(nationalAidPack, subject)).filter(
          ({ at, why }) => why === "missing" && !ofOffice.includes(at),
        );
        expect(
          fieldsLeft(subject).map(({ person, field }) =>
            person === 0 ? field : `family.${person}.${field}`,
          ),
        ).toEqual(missing.map(({ at }) => at).filter((at) => at !== numberOf || lost.includes("remark")));
      }),
    );
  });
});
