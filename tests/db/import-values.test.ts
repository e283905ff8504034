import { readFile } from "@gongbang/api/office/read-file";
import { runJob } from "@gongbang/api/office/run-job";
import type { Actor } from "@gongbang/domain/access/policy";
import type { ValueChoice } from "@gongbang/domain/members/roster-values";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { desk, plan, start, upload, workbook } from "../support/roster.ts";
import { headings, rosterOf, rosterRow } from "../support/roster-rows.ts";
import { openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let officer: Actor;
let street = 40;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.sql`truncate members, member_grams, imports, import_rows, import_templates, jobs, files cascade`;
  street += 1;
  officer = await scene.officer("caseworker", `/${street}/`);
});

const run = async (importId: string) =>
  runJob(scene.house, await start(scene, officer, importId), desk(scene));
const self = (rows: string[][]) => rows.map((row, i) => (i < 2 ? row.with(6, "自学成才") : row));

describe("a word that no table knows", () => {
  it("is listed with its rows and what the others were taken for", async () => {
    const { read } = await plan(scene, officer, await workbook(self(rosterOf(5))));
    expect((await read()).plan?.values).toEqual([
      { field: "education", text: "自学成才", count: 2, code: null, by: "nobody" },
      { field: "ethnicGroup", text: "汉族", count: 5, code: "01", by: "table" },
      { field: "education", text: "本科", count: 3, code: "21", by: "table" },
    ]);
  });

  it("stands for what a person says, or for nothing, on every row of it", async () => {
    const bytes = await workbook(self(rosterOf(3)).map((row, i) => (i === 1 ? row.with(5, "某族") : row)));
    const values: ValueChoice[] = [
      { field: "education", text: "自学成才 ", code: "61" },
      { field: "ethnicGroup", text: "某族", code: null },
    ];
    const { importId, read } = await plan(scene, officer, bytes, { values });
    expect((await read()).plan).toMatchObject({ added: 3, wrong: 0 });
    await run(importId);
    const rows = await scene.sql`select education, ethnic_group from members order by member_number`;
    expect(rows).toEqual([
      { education: "61", ethnic_group: "01" },
      { education: "61", ethnic_group: null },
      { education: "21", ethnic_group: "01" },
    ]);
  });

  it("may be a union's, and then names one in reach or none", async () => {
    const union = await scene.aUnion(`/${street}/0007/`);
    const other = await scene.aUnion(`/${street + 40}/`);
    const rows = [
      [...rosterRow(1), "七队"],
      [...rosterRow(2), "外队"],
    ];
    const { importId, read } = await plan(scene, officer, await workbook(rows, [...headings, "所属工会"]), {
      values: [
        { field: "unionName", text: "七队", code: union.id },
        { field: "unionName", text: "外队", code: other.id },
      ],
    });
    expect((await read()).plan).toMatchObject({ added: 1, wrong: 1 });
    await run(importId);
    expect(await scene.sql`select union_path from members`).toEqual([{ union_path: union.path }]);
  });

  it("is taken for no code that is retired or that the table has not", async () => {
    const bytes = await workbook(rosterOf(1));
    for (const code of ["77", "A"]) {
      const values: ValueChoice[] = [{ field: "skillGrade", text: "五级", code }];
      await expect(plan(scene, officer, bytes, { values })).rejects.toMatchObject(
        refusedAs("IMPORT.NOT_A_VALUE"),
      );
    }
  });

  it("is never somebody's number, whatever column was taken for what", async () => {
    const rows = rosterOf(3).map((row) => row.with(5, row[3] ?? "").with(6, row[4] ?? ""));
    const { read } = await plan(scene, officer, await workbook(rows));
    const said = JSON.stringify(await read());
    for (const row of rosterOf(3)) {
      expect(said).not.toContain(row[3]);
      expect(said).not.toContain(row[4]);
    }
  });
});

describe("how a roster was read", () => {
  const header = headings.map((heading) => (heading === "学历" ? "文化层次" : heading));
  const columns = [
    null,
    "name",
    "sex",
    "citizenId",
    "phone",
    "ethnicGroup",
    "education",
    "cardNo",
    "joinedOn",
  ] as const;
  const values: ValueChoice[] = [{ field: "education", text: "自学成才", code: "61" }];
  const first = async () => {
    const bytes = await workbook(self(rosterOf(3)), header);
    const changes = { columns: [...columns], values, mode: "addOnly" as const };
    const { importId } = await plan(scene, officer, bytes, changes);
    await run(importId);
  };
  const guess = async (bytes: Buffer, by = officer) => {
    const { importId } = await upload(scene, by, bytes);
    return scene.as(by).members.guessImport({ importId });
  };

  it("is remembered for the next one with its headings, in whatever order", async () => {
    await first();
    const turned = (row: string[]) => [...row].reverse();
    const read = await guess(await workbook(rosterOf(2, 50).map(turned), turned(header)));
    expect(read.columns.map(({ field }) => field)).toEqual([...columns].reverse());
    expect(read).toMatchObject({ values, mode: "addOnly", remembered: { by: officer.name } });
  });

  it("is found by a colleague of the union, and by nobody else", async () => {
    await first();
    const bytes = await workbook(rosterOf(2, 50), header);
    const colleague = await scene.officer("manager", `/${street}/`);
    expect((await guess(bytes, colleague)).remembered).toMatchObject({ by: officer.name });
    const neighbour = await scene.officer("caseworker", `/${street + 40}/`);
    expect((await guess(bytes, neighbour)).remembered).toBeNull();
  });

  it("is not remembered for another set of headings, and leaves a new column to be looked at", async () => {
    await first();
    const other = await workbook(
      rosterOf(2).map((row) => row.slice(0, 6)),
      header.slice(0, 6),
    );
    expect((await guess(other)).remembered).toBeNull();
    const wider = await guess(
      await workbook(
        rosterOf(2).map((row) => [...row, "一组"]),
        [...header, "工会小组"],
      ),
    );
    expect(wider.remembered).not.toBeNull();
    expect(wider.columns.at(-1)).toMatchObject({ heading: "工会小组", field: "group", certainty: "sure" });
  });

  it("is used again for the workbook of the failed rows, mended and sent back", async () => {
    const rows = self(rosterOf(3)).map((row, i) => (i === 0 ? row.with(8, "不知道") : row));
    const changes = { columns: [...columns], values };
    const { importId, read } = await plan(scene, officer, await workbook(rows, header), changes);
    await run(importId);
    const done = await read();
    expect(done.result).toMatchObject({ added: 2, wrong: 1 });
    const { bytes } = await readFile(scene.context(officer), done.failedFileId ?? "");
    const again = await plan(scene, officer, bytes);
    expect(again.guess.remembered).not.toBeNull();
    expect(again.guess.columns.map(({ field }) => field)).toEqual([...columns, null]);
    // Nothing was mended: it fails again for the day alone, and its own word is understood by now.
    expect((await again.read()).plan?.problems.map(({ problem }) => problem.code)).toEqual([
      "INPUT.NOT_A_DAY",
    ]);
    expect((await again.read()).plan?.values.filter(({ by }) => by === "person")).toHaveLength(1);
    await run(again.importId);
    const twice = await readFile(scene.context(officer), (await again.read()).failedFileId ?? "");
    const third = await plan(scene, officer, twice.bytes);
    expect(third.guess.columns.map(({ heading }) => heading)).toEqual([
      ...header,
      "members.import.reasonHeading",
    ]);
  });
});
