import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { runJob } from "@gongbang/api/office/run-job";
import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { diceOf } from "../support/dice.ts";
import { desk, plan, start, workbook } from "../support/roster.ts";
import { rosterOf, rosterRow } from "../support/roster-rows.ts";
import { kek, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let officer: Actor;
let street = 60;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.sql`truncate members, member_grams, imports, import_rows, jobs, files cascade`;
  street += 1;
  officer = await scene.officer("caseworker", `/${street}/`);
});

const worker = fileURLToPath(new URL("../support/run-job-alone.ts", import.meta.url));

/** A worker that is killed once so many rows are in: the process ends on the spot, wherever it was. */
async function killedAfter(jobId: string, rows: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [worker, scene.officeUrl, kek.toString("base64"), jobId], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
  for (;;) {
    const [row] = await scene.sql`select count(*)::int as n from import_rows`;
    if ((row?.n ?? 0) >= rows) child.kill("SIGKILL");
    if (child.exitCode !== null || child.signalCode !== null || child.killed) break;
  }
  return (await ended)[1];
}

/** A roster with everything in it: new people, changed ones, wrong rows, copies, and people who come twice. */
function mixedRoster(count: number): string[][] {
  const dice = diceOf(4711);
  return Array.from({ length: count }, (_, i) => {
    const serial = i + 1;
    const row = rosterRow(serial);
    if (dice.in100(2)) return row.with(3, "110105194912310021");
    if (dice.in100(2) && serial > 10) return rosterRow(serial - 7);
    if (dice.in100(2) && serial > 10) return rosterRow(serial - 9).with(6, "博士");
    return dice.in100(10) ? row.with(6, "硕士") : row;
  });
}

const outcomes = () =>
  scene.sql`select row_no, encode(row_hash, 'hex') as hash, outcome, problems from import_rows order by row_no`;
const people = () =>
  scene.sql`select name, id_mask, education, version, status from members order by name, id_mask, education`;

describe("a worker that is killed in the middle of an import", () => {
  it("leaves no row half taken, and the next worker comes to what one worker would have come to", async () => {
    const rows = mixedRoster(2600);
    const before = rosterOf(400).map((row) => row.with(6, "大专"));
    const run = async (work: (jobId: string) => Promise<void>) => {
      await scene.sql`truncate members, member_grams, imports, import_rows, jobs, files cascade`;
      const first = await plan(scene, officer, await workbook(before));
      await runJob(scene.house, await start(scene, officer, first.importId), desk(scene));
      await scene.sql`delete from import_rows`;
      const { importId, read } = await plan(scene, officer, await workbook(rows));
      await work(await start(scene, officer, importId, ["education"]));
      expect((await read()).stage).toBe("done");
      return { outcomes: await outcomes(), people: await people(), result: (await read()).result };
    };
    const whole = await run(async (jobId) => {
      expect(await runJob(scene.house, jobId, desk(scene))).toBe("done");
    });
    const killed = await run(async (jobId) => {
      expect(await killedAfter(jobId, 1)).toBe("SIGKILL");
      const [once] = await scene.sql`select count(*)::int as n from import_rows`;
      expect(once?.n).toBeLessThan(2600);
      expect(await killedAfter(jobId, (once?.n ?? 0) + 1)).toBe("SIGKILL");
      expect(await runJob(scene.house, jobId, desk(scene))).toBe("done");
    });
    expect(whole.result).toMatchObject({ rows: 2600 });
    expect(killed).toEqual(whole);
    const [lines] =
      await scene.sql`select count(*)::int as n, count(distinct record_id)::int as people from audit
      where action = 'member.import' and entry->>'objectType' = 'member' and record_id in (select id from members)`;
    expect(lines?.people).toBe(killed.people.length);
  }, 240_000);
});
