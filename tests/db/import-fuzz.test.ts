import { runJob } from "@gongbang/api/office/run-job";
import { fileRefusalCodes } from "@gongbang/documents/file-refusal";
import { strangeParts, strangeWorkbook } from "@gongbang/documents/strange-workbook.fixture";
import { rowXml } from "@gongbang/documents/workbook.fixture";
import type { Actor } from "@gongbang/domain/access/policy";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { desk, start, upload } from "../support/roster.ts";
import { headings, rosterOf } from "../support/roster-rows.ts";
import { command, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let officer: Actor;
beforeAll(async () => {
  scene = await openScene();
  officer = await scene.officer("caseworker", "/70/");
});
afterAll(() => scene.close());

const good = [headings, ...rosterOf(3)].map((cells, i) => rowXml(i + 1, cells)).join("");
const clean = () => scene.sql`truncate members, member_grams, imports, import_rows, jobs, files cascade`;
const codeOf = (error: unknown): string => {
  const { refusal, cause } = error as { refusal?: { code: string }; cause?: { refusal?: { code: string } } };
  return refusal?.code ?? cause?.refusal?.code ?? `not a refusal: ${String(error)}`;
};

/** Takes a file all the way; says at which door it was turned away, and with which word. */
async function take(bytes: Buffer): Promise<{ at: string; code?: string }> {
  const { members } = scene.as(officer);
  let importId = "";
  try {
    ({ importId } = await upload(scene, officer, bytes));
  } catch (error) {
    return { at: "upload", code: codeOf(error) };
  }
  try {
    const { columns: read, ...guess } = await members.guessImport({ importId });
    const columns = read.map(({ field }) => field);
    const { sheet, mode, matchBy, values, intoUnionId } = guess;
    const asked = { ...command(), importId, sheet, mode, matchBy, values, intoUnionId, columns };
    const planned = await members.planImport(asked);
    if ((await runJob(scene.house, planned.jobId, desk(scene))) !== "done") {
      const { failure } = await scene.as(officer).office.jobs.one({ id: planned.jobId });
      return { at: "dry run", code: failure?.code ?? "" };
    }
  } catch (error) {
    return { at: "columns", code: codeOf(error) };
  }
  const jobId = await start(scene, officer, importId);
  expect(await runJob(scene.house, jobId, desk(scene))).toBe("done");
  const { plan, result } = await members.import({ id: importId });
  const { fields: _, problems: __, values: ___, ...counted } = plan ?? {};
  // What was counted is what was done, and every row came to something.
  expect(result).toEqual(counted);
  const { rows = 0, added = 0, wrong = 0, skipped = 0, changed = 0, same = 0 } = result ?? {};
  expect(added + changed + same + skipped + wrong).toBe(rows);
  const [row] =
    await scene.sql`select (select count(*)::int from members) as people, (select count(*)::int from import_rows) as rows`;
  expect(row).toEqual({ people: added, rows });
  return { at: "done" };
}

it("a strange workbook is taken in whole or turned away with a word, and nothing of it is half written", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(strangeParts, async (parts) => {
      await clean();
      const { at, code } = await take(strangeWorkbook({ ...parts, good }));
      seen.add(at);
      if (at === "done") return;
      expect([...fileRefusalCodes, "IMPORT.COLUMN_MISSING"], code).toContain(code);
      const [row] =
        await scene.sql`select (select count(*)::int from members) as people, (select count(*)::int from import_rows) as rows`;
      expect(row).toEqual({ people: 0, rows: 0 });
      if (at === "upload") expect(await scene.sql`select id from files`).toHaveLength(0);
    }),
    { numRuns: 25 },
  );
  expect(seen).toContain("done");
  expect(seen.size).toBeGreaterThan(1);
}, 300_000);
