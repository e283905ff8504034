import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { evidenceFor, evidenceItems, evidenceLeft } from "./evidence.ts";
import { isRestricted, keptUntil, mayOpenRestricted } from "./restricted.ts";

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

describe("a file that was closed", () => {
  const closed = { status: "closed", enrolledOn: day("2020-01-01"), closedOn: day("2026-09-18") } as const;
  const open = (more: Partial<{ isKeeper: boolean; isAuditor: boolean; reason: string }>, file = closed) =>
    mayOpenRestricted(file, { isKeeper: false, isAuditor: false, reason: "", ...more });
  it("is kept for ten years from that day", () => {
    expect(keptUntil(closed)).toBe("2036-09-18");
    expect(keptUntil({ ...closed, closedOn: day("2024-02-29") })).toBe("2034-02-28");
  });
  it("is opened by who keeps it and who audits, with a reason, and by nobody else", () => {
    expect(open({ isKeeper: true, reason: "当事人申诉" })).toEqual({ ok: true, value: "withReason" });
    expect(open({ isAuditor: true, reason: "专项审计" })).toEqual({ ok: true, value: "withReason" });
    expect(open({ isKeeper: true, reason: " " })).toMatchObject({
      refusal: { code: "HARDSHIP.RESTRICTED", mayAsk: true },
    });
    expect(open({ reason: "想看看" })).toMatchObject({ refusal: { mayAsk: false } });
  });
  it("is none while it stands, nor when it never came into the file", () => {
    expect(isRestricted({ ...closed, status: "enrolled" })).toBe(false);
    expect(isRestricted({ ...closed, enrolledOn: null })).toBe(false);
    expect(
      mayOpenRestricted({ ...closed, status: "rejected" }, { isKeeper: false, isAuditor: false, reason: "" }),
    ).toEqual({ ok: true, value: "open" });
  });
});
