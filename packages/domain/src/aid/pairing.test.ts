import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../kernel/day.ts";
import { contactStanding } from "./pairing.ts";

const startsOn = day("2026-01-01");
const monthly = { everyDays: 30, startsOn };

describe("the contact of a pairing", () => {
  it.each([
    // Nobody was met: due on the thirtieth day, missed on the thirty-first.
    [[], "2026-01-31", { nextOn: "2026-01-31", daysLeft: 0, missed: 0 }],
    [[], "2026-02-01", { nextOn: "2026-01-31", daysLeft: -1, missed: 1 }],
    [[], "2026-03-02", { nextOn: "2026-01-31", daysLeft: -30, missed: 1 }],
    [[], "2026-03-03", { nextOn: "2026-01-31", daysLeft: -31, missed: 2 }],
    // Met on the day, and a day late.
    [["2026-01-31"], "2026-02-01", { nextOn: "2026-03-02", daysLeft: 29, missed: 0 }],
    [["2026-02-01"], "2026-02-01", { nextOn: "2026-03-03", daysLeft: 30, missed: 1 }],
    // In any order: the last one counts.
    [["2026-02-10", "2026-01-20"], "2026-02-11", { nextOn: "2026-03-12", daysLeft: 29, missed: 0 }],
  ])("after %j, on %s", (contacts, today, expected) => {
    const standing = contactStanding(monthly, contacts.map(day), day(today));
    expect(standing).toMatchObject(expected);
  });
  it("counts nothing before the pairing began, and nothing after the day", () => {
    const contacts = [day("2025-12-31"), day("2026-06-01")];
    const { lastOn, missed } = contactStanding(monthly, contacts, day("2026-01-15"));
    expect({ lastOn, missed }).toEqual({ lastOn: null, missed: 0 });
  });
  it("misses one whenever an agreed time ends without any: the same as whoever counts day by day", () => {
    const days = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        days,
        fc.integer({ min: 0, max: 200 }),
        (every, met, now) => {
          const seen = new Set(met);
          let [missed, since] = [0, 0];
          for (let at = 1; at <= now; at += 1) {
            since += 1;
            // The day after one was due: it was missed, unless it came on its day.
            if (since > 1 && (since - 1) % every === 0) missed += 1;
            if (seen.has(at)) since = 0;
          }
          const standing = contactStanding(
            { everyDays: every, startsOn },
            met.map((n) => addDays(startsOn, n)),
            addDays(startsOn, now),
          );
          expect(standing.missed).toBe(missed);
        },
      ),
    );
  });
});
