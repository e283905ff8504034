import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aBatchAtWork, endedRight, finish, startWorker, until, wholeness } from "../support/killed-batch.ts";
import { aMortalCluster } from "../support/mortal-cluster.ts";
import { openScene, type Scene } from "../support/scene.ts";

let cluster: Awaited<ReturnType<typeof aMortalCluster>>;
let scene: Scene;
beforeAll(async () => {
  cluster = await aMortalCluster();
  scene = await openScene({ database: cluster.urls() });
}, 120_000);
afterAll(async () => {
  await scene.close();
  await cluster.end();
});

const many = 16;
/** Nothing is half there; gives how many lines are settled. */
async function mustBeWhole(batchId: string): Promise<number> {
  const { settled, ...rest } = await wholeness(scene, batchId);
  expect(rest).toEqual({ half: false, twice: 0, faults: [] });
  return settled;
}

describe("kill -9 in the middle of a batch", () => {
  it("of the worker and of the database leaves nothing half, and the next worker pays every line once", async () => {
    const work = await aBatchAtWork(scene, many);
    const { batchId, jobId } = work;

    const first = startWorker(scene, jobId);
    await until(cluster.urls().adminUrl, batchId, 3);
    first.kill();
    expect(await first.ended).toBe("SIGKILL");
    const afterWorker = await mustBeWhole(batchId);
    expect(afterWorker).toBeLessThan(many);

    const second = startWorker(scene, jobId);
    await until(cluster.urls().adminUrl, batchId, afterWorker + 3);
    cluster.kill();
    await second.ended;
    await scene.close();
    scene = await openScene({ database: await cluster.restart() });
    const afterServer = await mustBeWhole(batchId);
    expect(afterServer).toBeGreaterThanOrEqual(afterWorker + 3);
    expect(afterServer).toBeLessThan(many);

    expect(await finish(scene, jobId)).toEqual(["done", "done"]);
    expect(await mustBeWhole(batchId)).toBe(many);
    expect(await endedRight(scene, work)).toBe(true);
  }, 180_000);
});
