import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { decidePayee, isMinor, type Person } from "./payee.ts";

const on = day("2026-09-18");
const worker: Person = { id: null, name: "李桂兰", birthOn: day("1974-03-01") };
const child: Person = { id: "c", name: "张悦", birthOn: day("2012-05-04") };
const brother: Person = { id: "b", name: "张明", birthOn: day("2010-01-01") };
const household = [worker, child, brother];
const said = (holder: string, whose: Person) => {
  const decision = decidePayee(holder, whose, { household, on });
  return decision.ok ? (decision.value?.name ?? "own") : decision.refusal.code;
};

describe("an account that is paid to", () => {
  it("is the beneficiary's own, by the name", () => {
    expect(said("李桂兰", worker)).toBe("own");
    expect(said("李 桂 兰", worker)).toBe("own");
    expect(said("张悦", worker)).toBe("AID.HOLDER_NOT_BENEFICIARY");
  });
  it("of a minor is a grown-up's of the household, never the minor's and never a stranger's", () => {
    expect(said("李桂兰", child)).toBe("李桂兰");
    expect(said("张悦", child)).toBe("AID.MINOR_NEEDS_GUARDIAN");
    expect(said("张明", child)).toBe("AID.GUARDIAN_NOT_IN_HOUSEHOLD");
    expect(said("王强", child)).toBe("AID.GUARDIAN_NOT_IN_HOUSEHOLD");
  });
  it("is one's own from the eighteenth birthday on", () => {
    const born = (birthOn: string): Person => ({ ...child, birthOn: day(birthOn) });
    expect(isMinor(born("2008-09-19"), on)).toBe(true);
    expect(isMinor(born("2008-09-18"), on)).toBe(false);
    expect(said("张悦", born("2008-09-18"))).toBe("own");
    expect(isMinor({ ...child, birthOn: null }, on)).toBe(false);
  });
});
