import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarFrom } from "../kernel/calendar.ts";
import { addDays, type Day, day, weekday } from "../kernel/day.ts";
import { decideFreeze, type Freeze, freezeOn, longestFreeze, notFrozen, tierDueOn } from "./freeze.ts";

const calendar = calendarFrom({ days: [], publishedYears: [2026] });
const freeze = (unionPath: string, startsOn: string, endsOn: string): Freeze => ({
  ...{ unionPath, startsOn: day(startsOn), endsOn: day(endsOn), reason: "年终决算" },
});
const street = freeze("/09/", "2026-12-21", "2026-12-25");

describe("a freeze", () => {
  it("holds from its first day to its last, both included", () => {
    const held = (on: string) => freezeOn([street], "/09/0001/", day(on)) !== null;
    expect(["2026-12-20", "2026-12-21", "2026-12-25", "2026-12-26"].map(held)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
  it("holds in its union and under it, and nowhere else", () => {
    const held = (path: string) => freezeOn([street], path, day("2026-12-22")) !== null;
    expect(["/09/", "/09/0001/", "/", "/10/", "/091/"].map(held)).toEqual([true, true, false, false, false]);
  });
  it("says until when, by the one that ends last", () => {
    const longer = freeze("/", "2026-12-22", "2026-12-31");
    expect(notFrozen([longer, street], "/09/", day("2026-12-22"))).toMatchObject({
      refusal: { code: "APPROVAL.FROZEN", until: "2026-12-31" },
    });
    expect(notFrozen([longer, street], "/09/", day("2027-01-01"))).toMatchObject({ ok: true });
  });
});

describe("a term", () => {
  const from = (since: string, freezes: Freeze[]) =>
    tierDueOn({ since: day(since), termDays: 3, unionPath: "/09/" }, freezes, calendar);

  it("counts working days, and pauses in a freeze", () => {
    expect(from("2026-12-17", [])).toBe("2026-12-22");
    expect(from("2026-12-17", [street])).toBe("2026-12-29");
  });
  it("does not pause for another union's freeze", () => {
    expect(from("2026-12-17", [freeze("/10/", "2026-12-18", "2026-12-30")])).toBe("2026-12-22");
  });
  it("is none where the tier has none", () => {
    expect(tierDueOn({ since: day("2026-12-17"), termDays: null, unionPath: "/" }, [], calendar)).toBeNull();
  });
  it("ends never earlier for a freeze, and on no day of one", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(40), fc.integer({ min: 1, max: 20 }), (start, length, termDays) => {
        const since = day("2026-01-05");
        const startsOn = addDays(since, start);
        const one = { unionPath: "/", startsOn, endsOn: addDays(startsOn, length), reason: "x" };
        const plain = tierDueOn({ since, termDays, unionPath: "/09/" }, [], calendar) ?? "";
        const paused = tierDueOn({ since, termDays, unionPath: "/09/" }, [one], calendar);
        expect(paused !== null && paused >= plain).toBe(true);
        expect(paused !== null && freezeOn([one], "/09/", paused)).toBeNull();
      }),
    );
  });
});

describe("a term, counted by hand", () => {
  /** Day by day: a day counts where it is worked and nobody froze it. */
  function slowly(since: Day, termDays: number, freezes: readonly Freeze[], path: string): Day {
    let on = since;
    for (let counted = 0; counted < termDays; ) {
      on = addDays(on, 1);
      const isFrozen = freezes.some(
        (each) => path.startsWith(each.unionPath) && each.startsOn <= on && on <= each.endsOn,
      );
      if (weekday(on) < 6 && !isFrozen) counted += 1;
    }
    return on;
  }

  it("ends on the same day, for any freezes of any unions", () => {
    const plain = calendarFrom({ days: [], publishedYears: [2026, 2027] });
    const some = fc.record({
      unionPath: fc.constantFrom("/", "/09/", "/09/0001/", "/10/"),
      ...{ start: fc.integer({ min: -10, max: 60 }), length: fc.integer({ min: 0, max: 30 }) },
    });
    const since = day("2026-03-02");
    fc.assert(
      fc.property(fc.array(some, { maxLength: 4 }), fc.integer({ min: 1, max: 30 }), (asked, termDays) => {
        const freezes = asked.map(({ unionPath, start, length }) => {
          const startsOn = addDays(since, start);
          return { unionPath, startsOn, endsOn: addDays(startsOn, length), reason: "x" };
        });
        const dueOn = tierDueOn({ since, termDays, unionPath: "/09/" }, freezes, plain);
        expect(dueOn).toBe(slowly(since, termDays, freezes, "/09/"));
      }),
    );
  });
});

describe("setting a freeze", () => {
  const today = day("2026-12-01");
  const set = (startsOn: string, endsOn: string) => {
    const decision = decideFreeze({ startsOn: day(startsOn), endsOn: day(endsOn) }, today);
    return decision.ok ? "ok" : decision.refusal.code;
  };
  it("is for days to come, in their order, and not for longer than a quarter", () => {
    expect(set("2026-12-01", "2026-12-01")).toBe("ok");
    expect(set("2026-12-02", "2026-12-01")).toBe("FREEZE.ENDS_BEFORE");
    expect(set("2026-11-30", "2026-12-01")).toBe("FREEZE.IN_PAST");
    expect(set("2026-12-01", addDays(today, longestFreeze - 1))).toBe("ok");
    expect(set("2026-12-01", addDays(today, longestFreeze))).toBe("FREEZE.TOO_LONG");
  });
});
