import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { handlers } from "@gongbang/api/handlers";
import { runJob } from "@gongbang/api/office/run-job";
import postgres from "postgres";
import { faultsOf, hands } from "./aid.ts";
import { aBankFund, anApproved, aSentBatch, bankSays, twoOfFinance } from "./payments.ts";
import { command, kek, type Scene } from "./scene.ts";

/** A batch whose answer is read in, and what its fund must come to once every line is settled. */
export type AtWork = Awaited<ReturnType<typeof aBatchAtWork>>;

/** A batch of so many lines, of which the bank paid all but every seventh, with its answer read in. */
export async function aBatchAtWork(scene: Scene, many: number) {
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
  return { many, fund, batchId, jobId: jobId ?? "", reserved, spent: sumOf(items) - reserved };
}

const worker = fileURLToPath(new URL("./run-job-alone.ts", import.meta.url));

/** A worker of its own that takes this job; `ended` says by which signal it went. */
export function startWorker({ officeUrl }: Scene, jobId: string) {
  const child: ChildProcess = spawn(process.execPath, [worker, officeUrl, kek.toString("base64"), jobId], {
    stdio: "ignore",
  });
  const ended = once(child, "exit").then(([, signal]) => signal as NodeJS.Signals | null);
  return { kill: () => child.kill("SIGKILL"), ended };
}

type Counts = Record<"settled" | "posted" | "twice" | "tasks" | "applied" | "trail", number>;

/**
 * How many lines are settled, and what is not whole: a line that is settled is settled in every place where it leaves
 * something, one that waits is nowhere, no grant is paid twice, and debits are equal to credits.
 */
export async function wholeness(scene: Scene, batchId: string) {
  const [row] = await scene.sql<Counts[]>`select
    (select count(*)::int from payment_lines where batch_id = ${batchId} and status <> 'waiting') as settled,
    (select count(*)::int from payment_answers where batch_id = ${batchId} and applied_at is not null) as applied,
    (select count(*)::int from ledger_journals j join payment_lines l on l.grant_id = j.grant_id
      where l.batch_id = ${batchId} and j.kind = 'pay') as posted,
    (select count(*)::int from (select j.grant_id from ledger_journals j join payment_lines l on l.grant_id = j.grant_id
      where l.batch_id = ${batchId} and j.kind = 'pay' group by j.grant_id having count(*) > 1) as again) as twice,
    (select count(*)::int from tasks t join payment_lines l on l.id = t.source_id where l.batch_id = ${batchId}) as tasks,
    (select count(distinct l.id)::int from audit a join payment_lines l on l.grant_id::text = a.entry->>'objectId'
      where l.batch_id = ${batchId} and a.action = 'aid.batch.settle') as trail`;
  if (!row) throw new Error("no counts");
  const { settled, posted, twice, tasks, applied, trail } = row;
  const faults = await faultsOf(scene);
  const half = [posted + tasks, applied, trail].some((count) => count !== settled);
  return { settled, twice, half, faults };
}

/** The next worker takes the job to its end, and once more, which does nothing. Gives how the job ended each time. */
export async function finish({ house, now }: Scene, jobId: string) {
  const desk = { handlers, words: (_: string, key: string) => key, now, lastTry: true };
  return [await runJob(house, jobId, desk), await runJob(house, jobId, desk)];
}

/** Whether a batch ended as it had ended without any kill: settled, with every sum where it belongs. */
export async function endedRight(scene: Scene, { batchId, fund, spent, reserved }: AtWork): Promise<boolean> {
  const [row] = await scene.sql`select b.status, f.spent_fen::int as spent, f.reserved_fen::int as reserved
    from payment_batches b join funds f on f.id = b.fund_id where b.id = ${batchId} and f.id = ${fund.id}`;
  return row?.status === "settled" && row.spent === spent && row.reserved === reserved;
}

/** Waits by asking, on a connection of its own that the kill may break. */
export async function until(url: string, batchId: string, settled: number): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  for (;;) {
    const [row] =
      await sql`select count(*)::int as n from payment_lines where batch_id = ${batchId} and status <> 'waiting'`;
    if ((row?.n ?? 0) >= settled) break;
  }
  await sql.end();
}
