import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { handlers } from "@gongbang/api/handlers";
import { runJob } from "@gongbang/api/office/run-job";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf, hands } from "../support/aid.ts";
import { aMortalCluster } from "../support/mortal-cluster.ts";
import { aBankFund, anApproved, aSentBatch, bankSays, twoOfFinance } from "../support/payments.ts";
import { command, kek, openScene, type Scene } from "../support/scene.ts";

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
const worker = fileURLToPath(new URL("../support/run-job-alone.ts", import.meta.url));
const startWorker = (jobId: string): ChildProcess =>
  spawn(process.execPath, [worker, scene.officeUrl, kek.toString("base64"), jobId], { stdio: "ignore" });

/** A batch of sixteen, of which the bank paid all but every seventh, with its answer read in. */
async function aBatchAtWork() {
  const team = await hands(scene);
  const two = await twoOfFinance(scene);
  const fund = await aBankFund(scene);
  const grants = await Promise.all(
    Array.from({ length: many }, (_, i) => anApproved(scene, team, { fund, amount: `${i + 1}.01` })),
  );
  const { batchId } = await aSentBatch(scene, two, fund, grants);
  const { items } = await scene.as(two.maker).batches.record({ batchId });
  const isBack = ({ lineNo }: { lineNo: number }) => lineNo % 7 === 0;
  const answers = items.map((line) => ({
    ...{ lineNo: line.lineNo, yuan: (line.amountFen / 100).toFixed(2), reason: "户名不符" },
    word: isBack(line) ? "失败" : "成功",
  }));
  const { jobId } = await scene.as(two.maker).batches.importReturn({
    ...{ ...command(), batchId, version: 4, fileName: "return.txt" },
    content: bankSays(answers),
  });
  const sumOf = (lines: typeof items) => lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const reserved = sumOf(items.filter(isBack));
  return { fund, batchId, jobId: jobId ?? "", reserved, spent: sumOf(items) - reserved };
}

type Counts = { settled: number; posted: number; tasks: number; applied: number; trail: number };

/** What stands of a batch in every place where a settled line leaves something. */
async function countsOf(batchId: string): Promise<Counts> {
  const [row] = await scene.sql<Counts[]>`select
    (select count(*)::int from payment_lines where batch_id = ${batchId} and status <> 'waiting') as settled,
    (select count(*)::int from payment_answers where batch_id = ${batchId} and applied_at is not null) as applied,
    (select count(*)::int from ledger_journals j join payment_lines l on l.grant_id = j.grant_id
      where l.batch_id = ${batchId} and j.kind = 'pay') as posted,
    (select count(*)::int from tasks t join payment_lines l on l.id = t.source_id where l.batch_id = ${batchId}) as tasks,
    (select count(distinct record_id)::int from audit a join payment_lines l on l.grant_id = a.record_id
      where l.batch_id = ${batchId} and a.action = 'aid.batch.settle') as trail`;
  if (!row) throw new Error("no counts");
  return row;
}

/** Nothing is half there: a line that is settled is settled everywhere, and one that waits is nowhere. */
async function mustBeWhole(batchId: string): Promise<number> {
  const { settled, posted, tasks, applied, trail } = await countsOf(batchId);
  expect([posted + tasks, applied, trail]).toEqual([settled, settled, settled]);
  expect(await faultsOf(scene)).toEqual([]);
  return settled;
}

/** Waits by asking, on a connection of its own that the kill may break. */
async function until(url: string, batchId: string, settled: number): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  for (;;) {
    const [row] =
      await sql`select count(*)::int as n from payment_lines where batch_id = ${batchId} and status <> 'waiting'`;
    if ((row?.n ?? 0) >= settled) break;
  }
  await sql.end();
}

describe("kill -9 in the middle of a batch", () => {
  it("of the worker and of the database leaves nothing half, and the next worker pays every line once", async () => {
    const { fund, batchId, jobId, spent, reserved } = await aBatchAtWork();

    const first = startWorker(jobId);
    const firstEnded = once(first, "exit");
    await until(cluster.urls().adminUrl, batchId, 3);
    first.kill("SIGKILL");
    expect((await firstEnded)[1]).toBe("SIGKILL");
    const afterWorker = await mustBeWhole(batchId);
    expect(afterWorker).toBeLessThan(many);

    const second = startWorker(jobId);
    const secondEnded = once(second, "exit");
    await until(cluster.urls().adminUrl, batchId, afterWorker + 3);
    cluster.kill();
    await secondEnded;
    await scene.close();
    scene = await openScene({ database: await cluster.restart() });
    const afterServer = await mustBeWhole(batchId);
    expect(afterServer).toBeGreaterThanOrEqual(afterWorker + 3);
    expect(afterServer).toBeLessThan(many);

    const words = (_: string, key: string) => key;
    const desk = { handlers, words, now: scene.now, lastTry: true };
    expect(await runJob(scene.house, jobId, desk)).toBe("done");
    expect(await mustBeWhole(batchId)).toBe(many);
    expect(await runJob(scene.house, jobId, desk)).toBe("done");
    const [batch] = await scene.sql`select status from payment_batches where id = ${batchId}`;
    const [row] =
      await scene.sql`select spent_fen::int as spent, reserved_fen::int as reserved from funds where id = ${fund.id}`;
    expect({ batch, row }).toEqual({ batch: { status: "settled" }, row: { spent, reserved } });
  }, 180_000);
});
