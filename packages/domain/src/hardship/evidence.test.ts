import { describe, expect, it } from "vitest";
import { evidenceFor, evidenceItems, evidenceLeft } from "./evidence.ts";

const plain = {
  ...{
    causes: ["10"],
    civilAffairsClass: null,
    isMigrant: false,
    hasHigherStudent: false,
    isDisabled: false,
  },
};
const asked = (more: Partial<Parameters<typeof evidenceFor>[0]>) =>
  evidenceFor({ ...plain, ...more })
    .filter(({ by }) => by === "applicant")
    .map(({ item }) => item);

describe("the checklist of proofs", () => {
  it("asks everybody for the application alone: who they are and earn, a comparison proves", () => {
    expect(asked({})).toEqual(["application"]);
    expect(
      evidenceFor(plain)
        .filter(({ by }) => by === "comparison")
        .map(({ item }) => item),
    ).toEqual(["identity", "householdBook", "income"]);
  });
  it.each([
    ["an illness", { causes: ["06"] }, ["application", "diagnosis", "bills"]],
    ["schooling", { causes: ["09"] }, ["application", "tuition"]],
    ["a university", { causes: ["09"], hasHigherStudent: true }, ["application", "tuition", "admission"]],
    ["a disaster", { causes: ["07"] }, ["application", "disaster"]],
    ["an accident", { causes: ["08"] }, ["application", "disaster"]],
    ["a migrant worker", { isMigrant: true }, ["application", "contract"]],
    ["two causes at once", { causes: ["06", "09"] }, ["application", "diagnosis", "bills", "tuition"]],
  ])("asks for the proofs of %s", (_, more, items) => {
    expect(asked(more)).toEqual(items);
  });
  it("never asks for what the minimum living or a disability says already", () => {
    const needs = evidenceFor({ ...plain, civilAffairsClass: "2", isDisabled: true });
    expect(needs.filter(({ item }) => item === "minimumLiving" || item === "disability")).toEqual([
      { item: "minimumLiving", by: "comparison" },
      { item: "disability", by: "comparison" },
    ]);
  });
  it("is through when the applicant's own proofs are there, whatever else is", () => {
    const needs = evidenceFor({ ...plain, causes: ["06"] });
    expect(evidenceLeft(needs, [])).toBe(3);
    expect(evidenceLeft(needs, ["diagnosis", "diagnosis", "identity"])).toBe(2);
    expect(evidenceLeft(needs, [...evidenceItems])).toBe(0);
  });
});
