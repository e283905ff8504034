import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diceOf } from "../support/dice.ts";
import { openScene, type Scene } from "../support/scene.ts";
import { settled, visitStorm } from "../support/visit-storm.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

describe("visits through a line that loses, delays, doubles and cuts", () => {
  it("are written down once each, in their household's order, and none is missing", async () => {
    const storm = await visitStorm(scene, {
      phones: 6,
      each: 60,
      share: 0.4,
      delayMs: 30,
      roll: diceOf(20260918).roll,
    });
    expect(new Set(storm.ids).size).toBe(360);
    // Each fault happened, so that the line was as bad as it is said to be.
    for (const [fault, times] of Object.entries(storm.faults)) expect(times, fault).toBeGreaterThan(5);
    expect(storm.calls).toBeGreaterThan(360);
    expect(await settled(scene, storm.ids)).toEqual({
      rows: 360,
      keys: 360,
      missing: 0,
      outOfOrder: 0,
      lines: 360,
    });
  });
});
