import { describe, expect, it } from "vitest";
import { askOverride, type DecidableGrade, decideCategory, type Override } from "./archive-grade.ts";
import type { Verdict } from "./means-test.ts";

const decided = (
  verdict: Verdict,
  chosen: DecidableGrade,
  { reason = "", override = null }: { reason?: string; override?: Override | null } = {},
) => decideCategory(verdict, { chosen, reason, by: "approver", override });
const asked = (grade: DecidableGrade, by = "reviewer"): Override => ({ grade, reason: "一次性救助", by });
const code = (answer: ReturnType<typeof decided>) => (answer.ok ? "decided" : answer.refusal.code);

describe("the category that is decided", () => {
  it("is the one that the means test proposes, without a word", () => {
    expect(decided("deep", "1")).toEqual({ ok: true, value: "1" });
    expect(decided("relative", "2")).toEqual({ ok: true, value: "2" });
  });
  it("may be another one only with a written reason, and when the reviewer asked for just that one", () => {
    expect(code(decided("deep", "2", { reason: " " }))).toBe("HARDSHIP.GRADE_NEEDS_REASON");
    expect(code(decided("deep", "2", { reason: "x" }))).toBe("HARDSHIP.OVERRIDE_NEEDS_SECOND");
    expect(code(decided("deep", "2", { reason: "x", override: asked("3") }))).toBe(
      "HARDSHIP.OVERRIDE_NEEDS_SECOND",
    );
    expect(decided("deep", "2", { override: asked("2") })).toEqual({ ok: true, value: "2" });
  });
  it("is not another one by the same person who asked for it", () => {
    expect(code(decided("deep", "2", { reason: "x", override: asked("2", "approver") }))).toBe(
      "HARDSHIP.OVERRIDE_NEEDS_SECOND",
    );
  });
  it("is still the proposed one, although another one was asked for", () => {
    expect(decided("deep", "1", { override: asked("2") })).toEqual({ ok: true, value: "1" });
  });
  it("is never deeper than the numbers allow, whatever the reason and whoever asked", () => {
    for (const [verdict, chosen] of [
      ["relative", "1"],
      ["accident-review", "2"],
      ["accident-review", "1"],
    ] as const)
      expect(code(decided(verdict, chosen, { reason: "x", override: asked(chosen) }))).toBe(
        "HARDSHIP.GRADE_BEYOND_MEANS",
      );
  });
  it("is judged by people after an accident, and so with a reason", () => {
    expect(code(decided("accident-review", "3"))).toBe("HARDSHIP.GRADE_NEEDS_REASON");
    expect(decided("accident-review", "3", { reason: "房屋烧毁" })).toMatchObject({ ok: true });
  });
  it("is none for a household in no hardship", () => {
    expect(code(decided("none", "3", { reason: "x", override: asked("3") }))).toBe(
      "HARDSHIP.NOT_IN_HARDSHIP",
    );
  });
});

describe("what a reviewer asks for", () => {
  const ask = (verdict: Verdict, chosen: DecidableGrade, reason = "情况特殊") =>
    askOverride(verdict, { chosen, reason, by: "reviewer" });
  it("is nothing where it is the proposed category", () => {
    expect(ask("deep", "1")).toEqual({ ok: true, value: null });
  });
  it("is another category with its reason and its name", () => {
    expect(ask("deep", "2")).toEqual({ ok: true, value: { grade: "2", reason: "情况特殊", by: "reviewer" } });
  });
  it("is no deeper one, and none without a reason", () => {
    expect(ask("relative", "1")).toMatchObject({ refusal: { code: "HARDSHIP.GRADE_BEYOND_MEANS" } });
    expect(ask("deep", "2", " ")).toMatchObject({ refusal: { code: "HARDSHIP.GRADE_NEEDS_REASON" } });
  });
});
