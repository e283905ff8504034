import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideTaking, onHand } from "./stock.ts";

describe("the stock of a campaign", () => {
  const stock = { received: 10, handedOut: 6, returned: 1 };

  it.each([
    [3, true],
    [4, false],
    [0, true],
  ])("of three pieces gives %i: %s", (count, given) => {
    const decision = decideTaking(stock, count);
    expect(decision.ok).toBe(given);
    if (!decision.ok) expect(decision.refusal).toEqual({ code: "CAMPAIGN.OUT_OF_STOCK", left: 3 });
  });
  it("is never below nothing, however the pieces are taken", () => {
    const takings = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.nat({ max: 40 }), takings, (received, asked) => {
        let now = { received, handedOut: 0, returned: 0 };
        for (const count of asked) {
          const taken = decideTaking(now, count);
          expect(taken.ok).toBe(count <= received - now.handedOut);
          if (taken.ok) now = { ...now, handedOut: now.handedOut + taken.value };
        }
        expect(onHand(now)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
