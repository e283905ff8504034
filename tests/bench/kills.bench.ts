import { setTimeout as pause } from "node:timers/promises";
import type { BenchReport } from "../../scripts/bench.ts";
import { type Dice, diceOf } from "../support/dice.ts";
import {
  type AtWork,
  aBatchAtWork,
  endedRight,
  finish,
  startWorker,
  until,
  wholeness,
} from "../support/killed-batch.ts";
import { sidesOf } from "../support/money-storm.ts";
import { aMortalCluster } from "../support/mortal-cluster.ts";
import { openScene, type Scene } from "../support/scene.ts";

const rounds = Number(process.env.ROUNDS ?? 20);
const lines = 24;
/** Longer than a line takes: the moment is anywhere in it. */
const latestMs = 40;

type Stage = {
  cluster: Awaited<ReturnType<typeof aMortalCluster>>;
  scene: Scene;
  dice: Dice;
  /** What must not be found, and how many kills fell between the first line and the last. */
  found: Record<"twice" | "unequal" | "half" | "faults" | "unfinished" | "inside", number>;
};

/**
 * `pnpm bench kills`: kill -9 of the worker or of the database at twenty random moments of batches being settled, each
 * batch until it is through, at most three times (trust.md 2.4). SEED=… rolls the same dice again.
 */
export async function bench(report: BenchReport): Promise<void> {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  console.log(`seed ${seed}`);
  const cluster = await aMortalCluster();
  const scene = await openScene({ database: cluster.urls() });
  const found = { twice: 0, unequal: 0, half: 0, faults: 0, unfinished: 0, inside: 0 };
  const stage: Stage = { cluster, scene, dice: diceOf(seed), found };
  try {
    for (let kills = 0; kills < rounds; ) kills += await oneBatch(stage, report, kills);
    report.note(`Seed ${seed}: ${found.inside} kills of ${rounds} fell between the first line and the last.`);
    report.claim(`Grants that were paid twice: ${found.twice}.`, found.twice === 0);
    report.claim(`Moments at which debits and credits differed: ${found.unequal}.`, found.unequal === 0);
    report.claim(`Moments at which a line was half there: ${found.half}.`, found.half === 0);
    report.claim(`Faults of the ledger: ${found.faults}.`, found.faults === 0);
    report.claim(`Batches that the next worker did not finish: ${found.unfinished}.`, found.unfinished === 0);
    report.claim("Some kill fell between the first line and the last.", found.inside > 0);
  } finally {
    await stage.scene.close().catch(() => {});
    await cluster.end();
  }
}

/** Kills what settles one batch until it is through, and lets the next worker end it. Gives how often it killed. */
async function oneBatch(stage: Stage, report: BenchReport, before: number): Promise<number> {
  const { found } = stage;
  const work = await aBatchAtWork(stage.scene, lines);
  const most = Math.min(3, rounds - before);
  let kills = 0;
  for (let settled = 0; settled < lines - 2 && kills < most; ) {
    const killed = await killOnce(stage, work, settled);
    settled = await look(stage, work);
    kills += 1;
    found.inside += settled > 0 && settled < lines ? 1 : 0;
    report.row({ kill: before + kills, ...killed, settled: `${settled} of ${lines}` });
  }
  const ended = await finish(stage.scene, work.jobId);
  const all = (await look(stage, work)) === lines && (await endedRight(stage.scene, work));
  found.unfinished += all && ended.every((each) => each === "done") ? 0 : 1;
  return kills;
}

/** Once so many lines are settled, and so many milliseconds later: somewhere inside a line, as the dice fall. */
async function killOnce(stage: Stage, { jobId, batchId }: AtWork, settled: number) {
  const { cluster, scene, dice } = stage;
  const target = dice.pick(["worker", "database"]);
  const [after, ms] = [dice.between(settled, lines - 2), dice.between(0, latestMs)];
  const worker = startWorker(scene, jobId);
  await until(cluster.urls().adminUrl, batchId, after);
  await Promise.race([pause(ms), worker.ended]);
  if (target === "worker") worker.kill();
  else cluster.kill();
  await worker.ended;
  if (target === "database") {
    await scene.close().catch(() => {});
    stage.scene = await openScene({ database: await cluster.restart() });
  }
  return { target, "after lines": after, "and ms": ms };
}

/** Looks at what stands in the database now, and writes down what must not be. Gives how many lines are settled. */
async function look({ scene, found }: Stage, { batchId }: AtWork): Promise<number> {
  const { settled, twice, half, faults } = await wholeness(scene, batchId);
  const { debits, credits } = await sidesOf(scene);
  found.twice += twice;
  found.half += half ? 1 : 0;
  found.faults += faults.length;
  found.unequal += debits === credits ? 0 : 1;
  return settled;
}
