import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import {
  type Condition,
  isMeant,
  plainTiers,
  type RuleLine,
  type RuleVersion,
  ruleLineSchema,
  type Tier,
  tierSchema,
  tiersFor,
} from "./approval-rule.ts";

const tier = (more: Partial<Tier> = {}): Tier => ({
  ...{ seq: 1, name: "科室负责人", role: "manager", levels: [], least: 1 },
  ...{ blocking: true, termDays: null, escalateTo: null },
  ...more,
});
const anything: Condition = { kinds: [], grades: [], amountFromFen: null, amountToFen: null };
const line = (name: string, when: Partial<Condition> = {}, tiers: Tier[] = [tier()]): RuleLine => ({
  name,
  when: { ...anything, ...when },
  tiers,
});
const version = (id: string, from: string, lines: RuleLine[]): RuleVersion => ({
  id,
  appliesTo: "grant",
  effectiveFrom: day(from),
  lines,
});
const asked = { kind: "10", grade: null, amountFen: fen(500_000) } as const;

describe("a condition", () => {
  it.each([
    ["one fen below its beginning", 499_999, false],
    ["its beginning (满)", 500_000, true],
    ["one fen below its end", 999_999, true],
    ["its end (不满)", 1_000_000, false],
  ])("is asked at %s", (_, amount, meant) => {
    const when = { ...anything, amountFromFen: 500_000, amountToFen: 1_000_000 };
    expect(isMeant(when, { ...asked, amountFen: fen(amount) })).toBe(meant);
  });
  it("that names a sum is never meant for what has none", () => {
    expect(isMeant({ ...anything, amountFromFen: 0 }, { ...asked, amountFen: null })).toBe(false);
    expect(isMeant({ ...anything, amountToFen: 1 }, { ...asked, amountFen: null })).toBe(false);
  });
  it("that lists kinds or categories is meant for those alone", () => {
    expect(isMeant({ ...anything, kinds: ["10", "20"] }, asked)).toBe(true);
    expect(isMeant({ ...anything, kinds: ["20"] }, asked)).toBe(false);
    expect(isMeant({ ...anything, grades: ["1"] }, { ...asked, grade: "1" })).toBe(true);
    expect(isMeant({ ...anything, grades: ["1"] }, asked)).toBe(false);
  });
  it("splits every sum into exactly one of two neighbouring lines", () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(10_000_000), (bound, amount) => {
        const below = isMeant({ ...anything, amountToFen: bound }, { ...asked, amountFen: fen(amount) });
        const above = isMeant({ ...anything, amountFromFen: bound }, { ...asked, amountFen: fen(amount) });
        expect(below).toBe(!above);
      }),
    );
  });
});

describe("the tiers of something that begins to wait", () => {
  const old = version("a", "2026-01-01", [line("旧规")]);
  const young = version("b", "2026-07-01", [line("大额", { amountFromFen: 500_000 }), line("其余")]);
  const on = (today: string, amount = 500_000) =>
    tiersFor([young, old], { ...asked, amountFen: fen(amount), appliesTo: "grant", on: day(today) }).name;

  it("are those of the version in force on that day", () => {
    expect(on("2026-06-30")).toBe("旧规");
    expect(on("2026-07-01")).toBe("大额");
  });
  it("are those of the first line that is meant", () => {
    expect(on("2026-07-01", 499_999)).toBe("其余");
  });
  it("are one manager's where no version is in force, none is of its kind, or no line is meant", () => {
    const none = { versionId: null, name: null, tiers: plainTiers };
    expect(tiersFor([old], { ...asked, appliesTo: "grant", on: day("2025-12-31") })).toEqual(none);
    expect(tiersFor([old], { ...asked, appliesTo: "archive", on: day("2026-12-31") })).toEqual(none);
    const narrow = version("c", "2026-01-01", [line("助学", { kinds: ["30"] })]);
    expect(tiersFor([narrow], { ...asked, appliesTo: "grant", on: day("2026-12-31") })).toEqual(none);
  });
  it("are the later one's of two versions of one day", () => {
    const again = version("d", "2026-07-01", [line("更正")]);
    for (const all of [
      [young, again],
      [again, young],
    ])
      expect(tiersFor(all, { ...asked, appliesTo: "grant", on: day("2026-08-01") }).name).toBe("更正");
  });
});

describe("a line of a rule", () => {
  it("is decided by managers alone, the others are told", () => {
    expect(tierSchema.safeParse(tier({ role: "finance" })).success).toBe(false);
    expect(tierSchema.safeParse(tier({ role: "finance", blocking: false })).success).toBe(true);
  });
  it("has somebody who decides", () => {
    expect(ruleLineSchema.safeParse(line("只抄送", {}, [tier({ blocking: false })])).success).toBe(false);
    expect(ruleLineSchema.safeParse(line("一级")).success).toBe(true);
  });
});
