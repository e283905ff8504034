import { verifyAudit } from "@gongbang/db/verify-audit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { faultsOf } from "../support/aid.ts";
import { fundsNow, moneyStorm, sidesOf } from "../support/money-storm.ts";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

/** Words that a race may end with; every other one is a fault. */
const fair = [
  "done",
  "AID.FUND_EXHAUSTED",
  "EDIT.CONFLICT",
  "STATUS.NOT_FROM_HERE",
  "AID.REVERSAL_ASKED",
  "AID.NO_REVERSAL",
  "AID.NOT_REVERSIBLE",
  "AID.NOT_PAYABLE",
  "AID.AT_THE_BANK",
];

it("sixteen clients on five funds overspend nothing, and the ledger is the notebook's to the fen", async () => {
  const { funds, words, steps, close } = await moneyStorm(scene, {
    seed: 20261122,
    goOn: (taken) => taken < 240,
  });
  await close();
  expect(steps).toBeGreaterThanOrEqual(240);
  expect([...words.keys()].filter((word) => !fair.includes(word))).toEqual([]);
  expect(words.get("done")).toBeGreaterThan(100);
  // Some funds did run out, or the storm shows nothing.
  expect(words.get("AID.FUND_EXHAUSTED")).toBeGreaterThan(5);
  expect(await fundsNow(scene, funds)).toEqual(funds);
  for (const { cap, spent, reserved } of funds) expect(spent + reserved).toBeLessThanOrEqual(cap);
  const { debits, credits } = await sidesOf(scene);
  expect(debits).toBe(credits);
  expect(await faultsOf(scene)).toEqual([]);
  expect((await verifyAudit(scene.sql, scene.keys)).broken).toEqual([]);
  const kinds = await scene.sql`select distinct kind from ledger_journals order by kind`;
  expect(kinds.map(({ kind }) => kind)).toEqual(["fund", "pay", "release", "reserve", "return"]);
}, 60_000);
