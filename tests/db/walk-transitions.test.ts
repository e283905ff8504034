import { archives } from "@gongbang/db/schema/hardship";
import type { Actor } from "@gongbang/domain/access/policy";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { anEnrolled } from "../support/aid.ts";
import { command, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let sender: Actor;
let receivers: Actor[];
beforeAll(async () => {
  scene = await openScene();
  sender = await scene.officer("caseworker", "/09/");
  receivers = [
    await scene.officer("caseworker", "/10/"),
    await scene.officer("caseworker", "/11/"),
    await scene.officer("caseworker", "/12/"),
  ];
});
afterAll(() => scene.close());

/** What the oracle knows of one referral: to whom, and how it stands. */
type Sent = { id: string; version: number; to: number; status: "inProgress" | "accepted" | "ended" };
type World = { archive: string; sent: Sent[] };

const steps = ["refer", "accept", "reject", "finish", "revoke"] as const;
type Step = { what: (typeof steps)[number]; who: number; which: number };

/** The rule in one line: a record is read while something live is under way to you, and worked on once it was accepted. */
const isLent = ({ sent }: World, to: number) =>
  sent.some((each) => each.to === to && each.status !== "ended");
const isForWork = ({ sent }: World, to: number) =>
  sent.some((each) => each.to === to && each.status === "accepted");

async function seen(by: Actor, id: string) {
  return scene.seenBy(by, "union", async (tx) => {
    const rows = await tx.select().from(archives).where(eq(archives.id, id));
    const changed = await tx.update(archives).set({ statement: "x" }).where(eq(archives.id, id)).returning();
    return [rows.length === 1, changed.length === 1];
  });
}

async function refer(world: World, to: number) {
  const receiver = receivers[to] ?? sender;
  const answer = await scene.as(sender).transitions.refer({
    ...{ ...command(), archiveId: world.archive, toUnionId: receiver.unionId, consent: true },
    ...{ service: "job" as const, note: "请协助" },
  });
  world.sent.push({ id: answer.id, version: answer.version, to, status: "inProgress" });
}

/** Takes a step of one referral; whether it may be taken is the oracle's word, and the office has to agree. */
async function take({ what, which }: Step, world: World) {
  const one = world.sent[which % Math.max(1, world.sent.length)];
  if (!one) return;
  const named = { ...command(), id: one.id, version: one.version };
  const receiver = scene.as(receivers[one.to] ?? null).transitions;
  const calls = {
    accept: () => receiver.accept({ ...named, note: "" }),
    reject: () => receiver.reject({ ...named, note: "人手不足" }),
    finish: () => receiver.finish({ ...named, note: "已办结", doneOn: "2026-09-18" }),
    revoke: () => scene.as(sender).transitions.revoke({ ...named, note: "不再需要" }),
  };
  const legal = {
    accept: one.status === "inProgress",
    reject: one.status === "inProgress",
    finish: one.status === "accepted",
    revoke: one.status !== "ended",
  };
  if (what === "refer") return;
  if (!legal[what]) {
    await expect(calls[what]()).rejects.toMatchObject({ code: "CONFLICT" });
    return;
  }
  one.version = (await calls[what]()).version;
  one.status = what === "accept" ? "accepted" : "ended";
}

it("lends a record to exactly those to whom it is under way, in any order of steps", {
  timeout: 120_000,
}, async () => {
  const step = fc.record({ what: fc.constantFrom(...steps), who: fc.nat(2), which: fc.nat(5) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (walk) => {
      const world: World = { archive: (await anEnrolled(scene, sender)).id, sent: [] };
      for (const each of walk) {
        if (each.what === "refer") await refer(world, each.who);
        else await take(each, world);
        for (const [to, by] of receivers.entries())
          expect(await seen(by, world.archive)).toEqual([isLent(world, to), isForWork(world, to)]);
      }
    }),
    { numRuns: 12 },
  );
});
