import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addMeasureInput, endMeasureInput, pairInput, simulateInput } from "./plan.input.ts";

const ids = { commandId: randomUUID(), archiveId: randomUUID() };
const codesOf = (answer: { success: boolean; error?: { issues: { message: string }[] } }) =>
  answer.success ? [] : (answer.error?.issues.map(({ message }) => message) ?? []);

describe("the forms of a household's plan", () => {
  const measure = {
    ...ids,
    kind: "employment",
    words: "推荐岗位",
    ownerId: randomUUID(),
    dueOn: "2026-10-01",
  };

  it("take a measure with its words, its owner and its day", () => {
    expect(addMeasureInput.parse(measure)).toMatchObject({ kind: "employment", dueOn: "2026-10-01" });
    expect(codesOf(addMeasureInput.safeParse({ ...measure, words: " " }))).toEqual(["INPUT.REQUIRED"]);
    expect(codesOf(addMeasureInput.safeParse({ ...measure, words: "字".repeat(301) }))).toEqual([
      "INPUT.TOO_LONG",
    ]);
    expect(codesOf(addMeasureInput.safeParse({ ...measure, ownerId: "" }))).toEqual(["INPUT.REQUIRED"]);
    expect(codesOf(addMeasureInput.safeParse({ ...measure, dueOn: "2026-02-30" }))).toEqual([
      "INPUT.NOT_A_DAY",
    ]);
  });
  it("end no measure without a word on what came of it", () => {
    const end = { commandId: ids.commandId, measureId: randomUUID(), version: 1, result: "" };
    expect(codesOf(endMeasureInput.safeParse(end))).toEqual(["INPUT.REQUIRED"]);
  });
  it.each([
    ["1", true],
    ["366", true],
    ["0", false],
    ["367", false],
    ["1.5", false],
  ])("agree on a contact every %s days: %s", (everyDays, taken) => {
    expect(pairInput.safeParse({ ...ids, officerId: randomUUID(), everyDays }).success).toBe(taken);
  });
  it("suppose an income in yuan as typed, for one to twelve months", () => {
    const asked = { archiveId: ids.archiveId, perHead: "3,060.00" };
    expect(simulateInput.parse(asked)).toMatchObject({ perHead: 306_000, months: 12, graceMonths: 6 });
    expect(simulateInput.safeParse({ ...asked, months: 13 }).success).toBe(false);
    expect(codesOf(simulateInput.safeParse({ ...asked, perHead: "三千" }))).toEqual(["INPUT.NOT_AN_AMOUNT"]);
  });
});
