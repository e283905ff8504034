import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Context } from "@gongbang/api/context";
import { openHouse } from "@gongbang/api/house";
import { keepUpload } from "@gongbang/api/members/keep-upload";
import { createCaller } from "@gongbang/api/root";
import { migrate } from "@gongbang/db/migrate";
import { open } from "@gongbang/db/open";
import { unions } from "@gongbang/db/schema/members";
import { officers } from "@gongbang/db/schema/office";
import { diceFor } from "@gongbang/db/seed/story/random";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { addDays, day } from "@gongbang/domain/kernel/day";
import type { BenchReport } from "../../scripts/bench.ts";
import { startNode } from "../../scripts/child.ts";
import { openScratch } from "../../scripts/database.ts";
import { givesBack, workerArgs } from "../../scripts/office.ts";
import { makeStops } from "../../scripts/stop.ts";
import { aCitizenId } from "../support/people.ts";
import { headings, rosterRow } from "../support/roster-rows.ts";
import { realName } from "./support/real-names.ts";
import { sharedStringsBook } from "./support/shared-book.ts";
import { cpuMsOf, cpuMsOfChildren, parentOf, watchMemory } from "./support/visitor.ts";

const counts = (process.env.ROWS ?? "20000").split(",").map(Number);

/**
 * `pnpm bench import`: a roster of 20,000 (ROWS says otherwise: "20000,200000") as Excel writes it, one row in a hundred
 * wrong, from the upload to the failed-rows workbook, and an export of everybody. The worker is the product's own, a
 * process by itself, and it is that process whose memory and CPU stand here.
 */
export async function bench(report: BenchReport): Promise<void> {
  for (const count of counts) {
    const stops = makeStops();
    try {
      await run(report, stops, count);
    } finally {
      await stops.all();
    }
  }
  report.note("The embedded engine without fsync, on the same cores as the worker.");
}

type Stops = ReturnType<typeof makeStops>;

async function run(report: BenchReport, stops: Stops, count: number) {
  const { house, actor, pid, postmaster } = await openOffice(stops);
  const context = (): Context => ({
    ...{ house, actor, now: new Date(), requestId: randomUUID(), ip: "127.0.0.1" },
  });
  const caller = () => createCaller(context());
  const command = () => ({ commandId: randomUUID() });
  const done = async (jobId: string) => {
    for (;;) {
      const { status, failure } = await caller().office.jobs.one({ id: jobId });
      if (status === "failed") throw new Error(`the job failed: ${failure?.code}`);
      if (status === "done") return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const memory = watchMemory(pid);
    const [cpu, dbCpu, from] = [cpuMsOf(pid), cpuMsOfChildren(postmaster), performance.now()];
    const answer = await work();
    const seconds = (performance.now() - from) / 1000;
    report.row({
      ...{ step, rows: count, seconds: seconds.toFixed(1), "rows/s": Math.round(count / seconds) },
      "worker CPU s": ((cpuMsOf(pid) - cpu) / 1000).toFixed(1),
      "database CPU s": ((cpuMsOfChildren(postmaster) - dbCpu) / 1000).toFixed(1),
      "worker peak MB": Math.round(memory.peakMb()),
    });
    return answer;
  };

  const bytes = await sharedStringsBook("roster", headings, rowsOf(count));
  const { importId } = await keepUpload(context(), { ...command(), name: "roster.xlsx", bytes });
  const guess = await caller().members.guessImport({ importId });
  const { mode, matchBy, values, intoUnionId } = guess;
  const columns = guess.columns.map(({ field }) => field);
  await timed("dry run", async () => {
    const asked = { importId, sheet: guess.sheet, columns, mode, matchBy, values, intoUnionId };
    await done((await caller().members.planImport({ ...command(), ...asked })).jobId);
  });
  await timed("run", async () => {
    await done((await caller().members.runImport({ ...command(), importId, locale: "zh-CN" })).jobId);
  });
  const { result } = await caller().members.import({ id: importId });
  await timed("settle", async () => {
    // Pairing and counting begin behind the run; whatever of them is left is waited for here.
    for (const { id, kind } of await caller().office.jobs.list({}))
      if (kind === "members.settleImport") await done(id);
  });
  await timed("export xlsx", async () => {
    const asked = { filter: { view: "all" as const }, format: "xlsx" as const, locale: "zh-CN" as const };
    const wanted = {
      columns: ["memberNumber", "name", "citizenId", "phone", "unionName", "education"] as const,
    };
    await caller().exports.start({ ...command(), ...asked, columns: [...wanted.columns] });
    const [row] = (await caller().exports.list({})).rows;
    await done(row?.jobId ?? "");
  });
  await timed("take back", async () => {
    await done((await caller().members.revertImport({ ...command(), importId })).jobId);
  });
  const { reverted } = await caller().members.import({ id: importId });
  report.note(
    `${count} rows, ${(bytes.length / 1_048_576).toFixed(1)} MB: ${JSON.stringify(result)}, ${JSON.stringify(reverted)}.`,
  );
}

/** A migrated scratch database with one officer, and the product's worker on it. */
async function openOffice(stops: Stops) {
  const officePassword = randomUUID();
  const { adminUrl, officeUrl, stop } = await openScratch(officePassword);
  stops.after(stop);
  await migrate(adminUrl, { officePassword });
  const admin = open(adminUrl, { max: 1 });
  const actor = await officerIn(admin.db);
  const [backend] = await admin.sql`select pg_backend_pid() as pid`;
  const postmaster = parentOf(backend?.pid);
  await admin.close();
  const folder = mkdtempSync(join(tmpdir(), "bench-import-"));
  stops.after(async () => rmSync(folder, { recursive: true, force: true }));
  const keyFile = join(folder, "key");
  writeFileSync(keyFile, randomBytes(32).toString("base64"), { mode: 0o600 });
  const house = await openHouse({ databaseUrl: officeUrl, keyFile, mode: "test" }, { work: false });
  stops.after(house.close);
  const settings = { DATABASE_URL: officeUrl, GONGBANG_KEYS: keyFile, GONGBANG_MODE: "test" };
  const log = join(folder, "worker.log");
  // As scripts/office.ts and the image start it.
  const env = { ...process.env, ...givesBack, ...settings };
  const worker = startNode(workerArgs, { env, log });
  stops.after(worker.stop);
  return { house, actor, pid: worker.pid, postmaster };
}

async function officerIn(db: ReturnType<typeof open>["db"]): Promise<Actor> {
  const [unionId, id] = [uuidv7(), uuidv7()];
  const words = { name: "federation", shortName: "federation", pinyin: "federation" };
  await db.insert(unions).values({ id: unionId, path: "/", level: "district", ...words });
  const kept = { unionId, unionPath: "/", keeperId: id };
  const officer = { id, username: "bench", name: "bench", pinyin: "bench", status: "active" as const };
  await db.insert(officers).values({ ...officer, roles: ["manager"], ...kept });
  return { id, name: "bench", roles: ["manager"], unionId, unionPath: "/", sessionId: null };
}

/** Names as often as they are, births over forty years: few are alike, as in a real roster. */
function* rowsOf(count: number): Generator<string[]> {
  const dice = diceFor("import");
  for (let serial = 1; serial <= count; serial += 1) {
    const born = addDays(day("1965-01-01"), serial % 14_000).replaceAll("-", "");
    const male = serial % 2 === 1;
    const id = aCitizenId({ serial: Math.floor(serial / 14_000) + 1, male, born });
    const row = rosterRow(serial).with(1, realName(dice)).with(3, id);
    yield serial % 100 === 0 ? row.with(3, "110105194912310021") : row;
  }
}
