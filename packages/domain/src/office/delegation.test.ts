import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../kernel/day.ts";
import { type Delegation, decideDelegation, isLive, longestDelegation } from "./delegation.ts";

const today = day("2026-09-18");
const from = (fromId: string, toId: string, startsOn = "2026-09-20", endsOn = "2026-09-30"): Delegation => ({
  ...{ fromId, toId, startsOn: day(startsOn), endsOn: day(endsOn), revoked: false },
});
const ask = (asked: Delegation, others: Delegation[] = [], reaches = true) => {
  const decision = decideDelegation(asked, { today, others, reaches });
  return decision.ok ? "ok" : decision.refusal.code;
};

describe("a delegation", () => {
  it("is live from its first day to its last, and not once it was taken back", () => {
    const one = from("王", "李");
    expect(
      [day("2026-09-19"), day("2026-09-20"), day("2026-09-30"), day("2026-10-01")].map((on) =>
        isLive(one, on),
      ),
    ).toEqual([false, true, true, false]);
    expect(isLive({ ...one, revoked: true }, day("2026-09-25"))).toBe(false);
  });
  it.each([
    ["to oneself", from("王", "王"), "DELEGATION.TO_YOURSELF"],
    ["that ends before it begins", from("王", "李", "2026-09-30", "2026-09-20"), "DELEGATION.ENDS_BEFORE"],
    ["for days that are over", from("王", "李", "2026-09-17", "2026-09-20"), "DELEGATION.IN_PAST"],
    [
      "for more than half a year",
      from("王", "李", today, addDays(today, longestDelegation)),
      "DELEGATION.TOO_LONG",
    ],
  ])("is refused %s", (_, asked, code) => expect(ask(asked)).toBe(code));
  it("may be as long as half a year", () => {
    expect(ask(from("王", "李", today, addDays(today, longestDelegation - 1)))).toBe("ok");
  });
  it("is refused to who does not reach what is decided", () => {
    expect(ask(from("王", "李"), [], false)).toBe("DELEGATION.OUT_OF_REACH");
  });
  it("is given to one person at a time", () => {
    expect(ask(from("王", "李"), [from("王", "赵", "2026-09-30", "2026-10-05")])).toBe("DELEGATION.TWICE");
    expect(ask(from("王", "李"), [from("王", "赵", "2026-10-01", "2026-10-05")])).toBe("ok");
  });
  it("is no link of a chain: not to who is away, and not by who stands in", () => {
    expect(ask(from("王", "李"), [from("李", "赵")])).toBe("DELEGATION.CHAIN");
    expect(ask(from("王", "李"), [from("赵", "王")])).toBe("DELEGATION.CHAIN");
    expect(ask(from("王", "李"), [from("赵", "李")])).toBe("ok");
    expect(ask(from("王", "李"), [{ ...from("李", "赵"), revoked: true }])).toBe("ok");
  });
  it("leaves nobody with two deputies, or a deputy who is away, on any day, whatever was asked for before", () => {
    const people = ["王", "李", "赵", "陈"] as const;
    const wish = fc.record({
      ...{ fromId: fc.constantFrom(...people), toId: fc.constantFrom(...people) },
      ...{ start: fc.integer({ min: 0, max: 20 }), length: fc.integer({ min: 0, max: 10 }) },
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        const given: Delegation[] = [];
        for (const { fromId, toId, start, length } of wishes) {
          const startsOn = addDays(today, start);
          const asked = from(fromId, toId, startsOn, addDays(startsOn, length));
          if (ask(asked, given) === "ok") given.push(asked);
        }
        for (let i = 0; i <= 31; i += 1) {
          const live = given.filter((each) => isLive(each, addDays(today, i)));
          const away = live.map(({ fromId }) => fromId);
          expect(new Set(away).size).toBe(away.length);
          expect(live.filter(({ toId }) => away.includes(toId))).toEqual([]);
        }
      }),
    );
  });
});
