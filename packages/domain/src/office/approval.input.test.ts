import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import * as input from "./approval.input.ts";
import * as transition from "./transition.input.ts";

const step = () => ({ commandId: randomUUID(), id: randomUUID(), version: 1 });
const codes = (answer: { success: boolean; error?: { issues: { message: string }[] } }) =>
  answer.success ? [] : (answer.error?.issues.map(({ message }) => message) ?? []);

describe("what a decision says", () => {
  it("may be nothing where somebody agrees", () => {
    expect(input.agreeInput.safeParse({ ...step(), note: "" }).success).toBe(true);
  });
  it.each(["", " ", "否"])("is a reason where it is a no: %j is none", (note) => {
    expect(codes(input.refuseInput.safeParse({ ...step(), note }))).toEqual(["INPUT.REASON_REQUIRED"]);
  });
  it("names one of the three categories, or none", () => {
    for (const grade of ["1", "2", "3"])
      expect(input.agreeInput.safeParse({ ...step(), note: "", grade }).success).toBe(true);
    expect(input.agreeInput.safeParse({ ...step(), note: "", grade: "7" }).success).toBe(false);
  });
  it("in a freeze says why it cannot wait", () => {
    const bypass = { ...step(), outcome: "agree", note: "" };
    expect(codes(input.bypassInput.safeParse({ ...bypass, emergency: "" }))).toEqual([
      "INPUT.REASON_REQUIRED",
    ]);
    expect(input.bypassInput.safeParse({ ...bypass, emergency: "急诊手术" }).success).toBe(true);
  });
});

describe("a bulk approval", () => {
  const many = (selection: unknown) =>
    input.agreeManyInput.safeParse({ commandId: randomUUID(), selection, note: "" });
  it("is of what was ticked, or of all that a list shows but some", () => {
    expect(many({ ids: [randomUUID()] }).success).toBe(true);
    expect(many({ view: "mine", search: "", except: [] }).success).toBe(true);
  });
  it("is of what waits for the officer, and of no other list", () => {
    expect(many({ view: "all", search: "", except: [] }).success).toBe(false);
    expect(many({ ids: [] }).success).toBe(false);
  });
  it("has an end", () => {
    expect(many({ ids: Array.from({ length: 501 }, () => randomUUID()) }).success).toBe(false);
  });
});

describe("sending on", () => {
  it("names at most a hundred records to assign", () => {
    const assign = (count: number) =>
      transition.assignInput.safeParse({
        ...{ commandId: randomUUID(), officerId: randomUUID(), note: "" },
        archiveIds: Array.from({ length: count }, () => randomUUID()),
      });
    expect([assign(0).success, assign(100).success, assign(101).success]).toEqual([false, true, false]);
  });
  it("says for which service and why", () => {
    const refer = (more: object) =>
      transition.referInput.safeParse({
        ...{ commandId: randomUUID(), archiveId: randomUUID(), toUnionId: randomUUID(), consent: true },
        ...{ service: "legal", note: "请协助", ...more },
      });
    expect(refer({}).success).toBe(true);
    expect(codes(refer({ service: "" }))).toEqual(["INPUT.REQUIRED"]);
    expect(codes(refer({ note: "" }))).toEqual(["INPUT.REASON_REQUIRED"]);
    expect(codes(refer({ toUnionId: "" }))).toEqual(["INPUT.REQUIRED"]);
  });
  it("without consent says the reason for that as well", () => {
    const override = { commandId: randomUUID(), archiveId: randomUUID(), type: "transfer", note: "请接收" };
    expect(codes(transition.overrideInput.safeParse({ ...override, overrideReason: "" }))).toEqual([
      "INPUT.REASON_REQUIRED",
    ]);
  });
  it("is answered by paper with its number, who signed, and when", () => {
    const receipt = { ...step(), number: "法援31号", receivedBy: "张", receivedOn: "2026年9月18日" };
    expect(transition.receiptInput.parse(receipt).receivedOn).toBe("2026-09-18");
    expect(codes(transition.receiptInput.safeParse({ ...receipt, number: "" }))).toEqual(["INPUT.REQUIRED"]);
  });
});
