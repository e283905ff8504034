import { randomUUID } from "node:crypto";
import type { Context, House } from "@gongbang/api/context";
import { handlers } from "@gongbang/api/handlers";
import { keepUpload } from "@gongbang/api/members/keep-upload";
import { runJob } from "@gongbang/api/office/run-job";
import { createCaller } from "@gongbang/api/root";
import { loadKeyring } from "@gongbang/db/keyring";
import { migrate } from "@gongbang/db/migrate";
import { open } from "@gongbang/db/open";
import { unions } from "@gongbang/db/schema/members";
import { officers } from "@gongbang/db/schema/office";
import { uuidv7 } from "@gongbang/db/uuid";
import { bytesOf, writeXlsx } from "@gongbang/documents/write-table";
import type { Actor } from "@gongbang/domain/access/policy";
import type { BenchReport } from "../../scripts/bench.ts";
import { openScratch } from "../../scripts/database.ts";
import { makeStops } from "../../scripts/stop.ts";
import { headings, rosterRow } from "../support/roster-rows.ts";

const count = 20_000;
const seconds = (ms: number) => (ms / 1000).toFixed(1);

/** `pnpm bench import`: a roster of 20,000 with one row in a hundred wrong, from the upload to the failed-rows workbook. */
export async function bench(report: BenchReport): Promise<void> {
  const stops = makeStops();
  try {
    await run(report, stops);
  } finally {
    await stops.all();
  }
}

async function run(report: BenchReport, stops: ReturnType<typeof makeStops>) {
  const officePassword = randomUUID();
  const { adminUrl, officeUrl, stop } = await openScratch(officePassword);
  stops.after(stop);
  await migrate(adminUrl, { officePassword });
  const admin = open(adminUrl, { max: 1 });
  stops.after(admin.close);
  const office = open(officeUrl, { max: 4 });
  stops.after(office.close);
  const house: House = {
    mode: "test",
    db: office.db,
    keys: await loadKeyring(office.sql, Buffer.alloc(32, 7)),
    enqueue: async () => {},
  };
  const actor = await officerIn(admin.db);
  const context = (): Context => ({
    house,
    actor,
    now: new Date(),
    requestId: randomUUID(),
    ip: "127.0.0.1",
  });
  const caller = createCaller(context());
  const desk = { handlers, words: (_: string, key: string) => key, now: () => new Date(), lastTry: true };

  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  watch.unref();
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    peak = 0;
    const cpu = process.cpuUsage();
    const from = performance.now();
    const answer = await work();
    const ms = performance.now() - from;
    const used = process.cpuUsage(cpu);
    const mb = Math.round(peak / 1_048_576);
    report.row({
      step,
      rows: count,
      seconds: seconds(ms),
      "rows/s": Math.round(count / (ms / 1000)),
      "cpu s": seconds((used.user + used.system) / 1000),
      "peak MB": mb,
    });
    return answer;
  };

  const bytes = await roster();
  const { importId } = await timed("upload", () =>
    keepUpload(context(), { commandId: randomUUID(), name: "roster.xlsx", bytes }),
  );
  const guess = await timed("guess", () => caller.members.guessImport({ importId }));
  const columns = guess.columns.map(({ field }) => field);
  const asked = {
    importId,
    sheet: guess.sheet,
    columns,
    mode: "addAndUpdate" as const,
    intoUnionId: actor.unionId,
  };
  const planned = await caller.members.planImport({ commandId: randomUUID(), ...asked });
  await timed("dry run", () => runJob(house, planned.jobId, desk));
  const started = await caller.members.runImport({ commandId: randomUUID(), importId, locale: "zh-CN" });
  await timed("run", () => runJob(house, started.jobId, desk));
  clearInterval(watch);
  const { result } = await caller.members.import({ id: importId });
  report.note(
    `${(bytes.length / 1_048_576).toFixed(1)} MB; ${JSON.stringify(result)}. The bar is 60 s for dry run and run.`,
  );
  report.note("The embedded engine without fsync; one process does the web's and the worker's part.");
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

function roster(): Promise<Buffer> {
  function* rows() {
    for (let serial = 1; serial <= count; serial += 1) {
      const row = rosterRow(serial);
      yield serial % 100 === 0 ? row.with(3, "110105194912310021") : row;
    }
  }
  return bytesOf((sink) => writeXlsx({ sheetName: "roster", header: headings, rows: rows() }, sink));
}
