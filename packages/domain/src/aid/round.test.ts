import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, daysBetween } from "../kernel/day.ts";
import { byUse, decidePin, mustWipe, nextDay, nextSteps, visitedLast } from "./round.ts";

const at = (hours: number) => new Date(Date.UTC(2026, 8, 18) + hours * 3_600_000);
const given = { givenAt: at(0), receivedAt: at(0) };
const wipes = (hours: number, wipedAt: Date | null = null) => mustWipe(given, { now: at(hours), wipedAt });

describe("people on a device", () => {
  it("stay less than seventy-two hours", () => {
    expect(wipes(0)).toBe(false);
    expect(wipes(71.99)).toBe(false);
    expect(wipes(72)).toBe(true);
  });
  it("go when the office said so after it gave them out, and not for what it said before", () => {
    expect(wipes(1, at(0.5))).toBe(true);
    expect(wipes(1, at(0))).toBe(true);
    expect(wipes(1, at(-1))).toBe(false);
  });
  it("do not grow younger where the clock is set back", () => {
    expect(wipes(-0.9)).toBe(false);
    expect(wipes(-1.1)).toBe(true);
  });
  it("go at the same hour whenever they came, and stay gone as long as the clock goes on", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), fc.nat(200), (receivedAt, later) => {
        const gone = mustWipe(
          { givenAt: at(0), receivedAt: at(receivedAt) },
          { now: at(receivedAt + later), wipedAt: null },
        );
        expect(gone).toBe(later >= 72);
      }),
    );
  });
  it("are as old as the device's own clock says, and flagged by the office's", () => {
    const slow = { givenAt: at(10), receivedAt: at(0) };
    expect(mustWipe(slow, { now: at(1), wipedAt: at(9) })).toBe(false);
    expect(mustWipe(slow, { now: at(1), wipedAt: at(11) })).toBe(true);
  });
});

describe("the households behind one press", () => {
  it("are the eight visited last, the latest first, and never visited ones only where fewer were", () => {
    const on = (lastVisitOn: string | null) => ({ lastVisitOn });
    const days = ["03", "01", "09", "07", "05", "08", "02", "06", "04"].map((d) => on(`2026-09-${d}`));
    const shown = visitedLast([on(null), ...days]).map(({ lastVisitOn }) => lastVisitOn?.slice(-2));
    expect(shown).toEqual(["09", "08", "07", "06", "05", "04", "03", "02"]);
    expect(visitedLast([on(null), on("2026-09-01")])).toEqual([on("2026-09-01"), on(null)]);
  });
});

describe("a PIN", () => {
  const code = (pin: string) => {
    const decision = decidePin(pin);
    return decision.ok ? "allowed" : decision.refusal.code;
  };
  it("has six digits", () => {
    for (const pin of ["", "12345", "1234567", "12345a", "１２３４５６", " 135246"])
      expect(code(pin)).toBe("ROUND.PIN_WRONG_SHAPE");
    expect(code("135246")).toBe("allowed");
  });
  it("is not one digit six times, nor six in a row, up or down, over nine too", () => {
    for (const pin of ["000000", "777777", "123456", "987654", "789012", "210987"])
      expect(code(pin)).toBe("ROUND.PIN_TOO_EASY");
    for (const pin of ["123457", "112233", "135791"]) expect(code(pin)).toBe("allowed");
  });
  it("is refused for being easy thirty times in a million: ten alike, ten up, ten down", () => {
    let easy = 0;
    for (let i = 0; i < 1_000_000; i += 1)
      if (code(String(i).padStart(6, "0")) === "ROUND.PIN_TOO_EASY") easy += 1;
    expect(easy).toBe(30);
  });
});

describe("the chips", () => {
  it("stand in the order in which the officer used them, and otherwise in ours", () => {
    const words = ["health", "income", "work", "policy"] as const;
    expect(byUse(words, [])).toEqual(words);
    expect(byUse(words, ["work", "policy", "work"])).toEqual(["work", "policy", "health", "income"]);
    expect(byUse(words, ["policy", "income"])).toEqual(["income", "policy", "health", "work"]);
  });
  it("are the same words in another order, whatever was used", () => {
    const words = ["a", "b", "c", "d"];
    const used = fc.array(fc.constantFrom(...words, "gone"), { maxLength: 30 });
    fc.assert(
      fc.property(used, (lately) => {
        const order = byUse(words, lately);
        expect(order.toSorted()).toEqual(words);
        const counts = order.map((word) => lately.filter((each) => each === word).length);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }),
    );
  });
  it("lead to days that differ from each other, at any time of the year", () => {
    fc.assert(
      fc.property(fc.nat(4000), (count) => {
        const from = addDays(day("2024-01-01"), count);
        const days = nextSteps.map((step) => nextDay(from, step));
        expect(days.map((to) => (to === null ? null : daysBetween(from, to)))).toEqual([7, 14, 30, null]);
      }),
    );
  });
  it("lead to a day, or to none", () => {
    const from = day("2026-09-18");
    expect(nextDay(from, "week")).toBe("2026-09-25");
    expect(nextDay(from, "fortnight")).toBe("2026-10-02");
    expect(nextDay(from, "month")).toBe("2026-10-18");
    expect(nextDay(from, "none")).toBeNull();
  });
});
