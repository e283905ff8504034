import { randomBytes } from "node:crypto";
import type { Handler } from "@gongbang/api/jobs";
import { runImport } from "@gongbang/api/members/run-import";
import { readFile } from "@gongbang/api/office/read-file";
import { runJob } from "@gongbang/api/office/run-job";
import { imports, members } from "@gongbang/db/schema/members";
import { openTable } from "@gongbang/documents/read-table";
import type { Actor } from "@gongbang/domain/access/policy";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aCitizenId } from "../support/people.ts";
import { desk, plan, start, upload, workbook } from "../support/roster.ts";
import { headings, rosterOf, rosterRow } from "../support/roster-rows.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let officer: Actor;
let street = 20;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.sql`truncate members, member_grams, imports, import_rows, jobs, files cascade`;
  street += 1;
  officer = await scene.officer("caseworker", `/${street}/`);
});

const count = async () => Number((await scene.sql`select count(*) from members`)[0]?.count);
const take = async (bytes: Buffer, by = officer) => {
  const { importId, read } = await plan(scene, by, bytes);
  const jobId = await start(scene, by, importId);
  await runJob(scene.house, jobId, desk(scene));
  return { importId, jobId, done: await read() };
};

describe("a roster", () => {
  it("is read in any order of columns, and its people are found at once", async () => {
    const turned = (row: string[]) => [...row].reverse();
    const { done } = await take(await workbook(rosterOf(30).map(turned), turned(headings)));
    expect(done.plan).toMatchObject({ rows: 30, added: 30, changed: 0, same: 0, wrong: 0, problems: [] });
    expect(done).toMatchObject({ stage: "done", result: { added: 30, wrong: 0 }, failedFileId: null });
    const found = await scene.as(officer).members.find({ text: rosterRow(7)[3] ?? "" });
    expect(found.members).toMatchObject([{ name: rosterRow(7)[1], unionName: `${street}工会` }]);
    const [member] = found.members;
    const record = await scene.as(officer).members.record({ id: member?.id ?? "" });
    expect(record).toMatchObject({
      ethnicGroup: "01",
      education: "21",
      joinedOn: "2020-05-01",
      cameWith: { fileName: "名册.xlsx" },
    });
    const trail = await scene.as(officer).members.trail({ id: member?.id ?? "" });
    expect(trail).toMatchObject([{ action: "member.import", changes: [{ field: "name" }] }]);
  });

  it("sent again changes nothing, and a mended one changes what was mended", async () => {
    const rows = rosterOf(10);
    await take(await workbook(rows));
    const again = await take(await workbook(rows));
    expect(again.done.result).toMatchObject({ added: 0, changed: 0, same: 10 });
    const mended = rows.map((row, i) => (i < 2 ? row.with(4, "13700000001").with(6, "硕士") : row));
    const last = await take(await workbook(mended));
    expect(last.done.plan?.fields).toEqual([
      { field: "education", count: 2, suspicious: false },
      { field: "phone", count: 2, suspicious: false },
    ]);
    expect(last.done.result).toMatchObject({ changed: 2, same: 8 });
    expect((await scene.as(officer).members.find({ text: "13700000001" })).members).toHaveLength(2);
  });

  it("that would change a field on three rows in ten is suspicious, and writes nothing before it is run", async () => {
    const rows = rosterOf(10);
    await take(await workbook(rows));
    const shifted = rows.map((row, i) => (i < 3 ? row.with(6, "硕士") : row));
    const { read } = await plan(scene, officer, await workbook(shifted));
    expect((await read()).plan?.fields).toEqual([{ field: "education", count: 3, suspicious: true }]);
    const [row] = await scene.sql`select count(*) from members where education = '14'`;
    expect(Number(row?.count)).toBe(0);
  });

  it("leaves blank cells alone, and people who are there where it is to add only", async () => {
    await take(await workbook(rosterOf(3)));
    const blank = rosterOf(3).map((row) => row.with(4, "").with(6, ""));
    expect((await take(await workbook(blank))).done.result).toMatchObject({ same: 3 });
    const other = rosterOf(4).map((row) => row.with(6, "博士"));
    const { importId, read } = await plan(scene, officer, await workbook(other), { mode: "addOnly" });
    expect((await read()).plan).toMatchObject({ added: 1, changed: 0, same: 0, skipped: 3 });
    expect(importId).toBeDefined();
  });

  it("is refused without a column for the id number, and with one field twice", async () => {
    const bytes = await workbook(rosterOf(2));
    const columns = (field: "citizenId" | null, sex: "name" | "sex") =>
      [null, "name", sex, field, ...Array(5).fill(null)] as never;
    await expect(plan(scene, officer, bytes, { columns: columns(null, "sex") })).rejects.toMatchObject(
      refusedAs("IMPORT.COLUMN_MISSING"),
    );
    await expect(
      plan(scene, officer, bytes, { columns: columns("citizenId", "name") }),
    ).rejects.toMatchObject(refusedAs("IMPORT.COLUMN_TWICE"));
  });
});

describe("wrong rows", () => {
  const [good] = rosterOf(1);
  const row = good ?? [];
  const wrong: [string, string[], string][] = [
    ["a wrong check digit", rosterRow(2).with(3, "110105194912310021"), "ID.CHECK_DIGIT"],
    ["a number that Excel has rounded", rosterRow(3).with(3, "110102197001010000"), "ID.CHECK_DIGIT"],
    ["no name", rosterRow(4).with(1, " "), "IMPORT.NAME_MISSING"],
    ["no number", rosterRow(5).with(3, ""), "IMPORT.ID_MISSING"],
    ["a sex that the number contradicts", rosterRow(6).with(2, "男"), "MEMBER.SEX_DIFFERS"],
    ["a person under sixteen", rosterRow(8).with(3, aCitizenId({ born: "20150101" })), "MEMBER.UNDER_AGE"],
    ["a landline", rosterRow(9).with(4, "010-66001234"), "PHONE.NOT_MOBILE"],
    ["an education that nobody has", rosterRow(10).with(6, "自学成才"), "IMPORT.NOT_A_CODE"],
    ["a day that never was", rosterRow(11).with(8, "2020-02-30"), "INPUT.NOT_A_DAY"],
    [
      "the person of the first row",
      rosterRow(12)
        .with(3, row[3] ?? "")
        .with(2, row[2] ?? ""),
      "IMPORT.TWICE_IN_FILE",
    ],
  ];

  it("are told by kind with their numbers, and come back as a workbook that can be mended and sent again", async () => {
    const { done } = await take(await workbook([row, ...wrong.map(([, cells]) => cells)]));
    expect(done.result).toMatchObject({ rows: 11, added: 1, wrong: 10 });
    expect(done.plan?.problems.map(({ problem, rows }) => [problem.code, rows])).toEqual(
      expect.arrayContaining([
        ["ID.CHECK_DIGIT", [3, 4]],
        ["IMPORT.TWICE_IN_FILE", [12]],
      ]),
    );
    const file = await readFile(scene.context(officer), done.failedFileId ?? "");
    const table = orRefuse(await openTable(file.bytes));
    const back = await Array.fromAsync(table.rows());
    expect(table.header).toEqual([...headings, "members.import.reasonHeading"]);
    for (const [i, [, cells, code]] of wrong.entries()) {
      expect(back[i]?.cells.slice(0, 9)).toEqual(cells.map((cell) => cell.trim()));
      expect(back[i]?.cells[9]).toContain(`refusals.${code}`);
    }
    const mended = back.map(({ cells }, i) => rosterRow(100 + i).with(0, cells[0] ?? ""));
    expect((await take(await workbook(mended))).done.result).toMatchObject({ added: 10, wrong: 0 });
  });

  it("are those of another name, another union's people, and a union that is not there", async () => {
    await take(await workbook([rosterRow(1)]));
    const other = await scene.officer("caseworker", "/99/");
    await take(await workbook([rosterRow(2)]), other);
    const header = [...headings, "所属工会"];
    const rows = [
      [...rosterRow(1).with(1, "别人"), ""],
      [...rosterRow(2), ""],
      [...rosterRow(3), "没有这个工会"],
      [...rosterRow(4), `${street}工会`],
      [...rosterRow(5), "99工会"],
    ];
    const { done } = await take(await workbook(rows, header));
    expect(done.result).toMatchObject({ added: 1, wrong: 4 });
    expect(done.plan?.problems.map(({ problem }) => problem.code).sort()).toEqual([
      "IMPORT.KEPT_ELSEWHERE",
      "IMPORT.NAME_DIFFERS",
      "IMPORT.UNKNOWN_UNION",
    ]);
    // The words that the roster itself brought are shown back; beside them nothing tells of the other union.
    const told = { ...done, plan: { ...done.plan, values: [] } };
    expect(JSON.stringify(told)).not.toContain("99工会");
  });
});

describe("a run", () => {
  it("that dies after its first thousand rows goes on where it stopped, and takes no row twice", async () => {
    const { importId, read } = await plan(scene, officer, await workbook(rosterOf(2500)));
    const jobId = await start(scene, officer, importId);
    let steps = 0;
    const dying = { ...desk(scene), lastTry: false, isClosing: () => steps++ === 0 };
    await expect(runJob(scene.house, jobId, dying)).rejects.toThrow();
    expect(await count()).toBe(1000);
    expect(await runJob(scene.house, jobId, desk(scene))).toBe("done");
    expect((await read()).result).toMatchObject({ added: 2500, same: 0, wrong: 0 });
    expect(await count()).toBe(2500);
    const [line] =
      await scene.sql`select count(*), count(distinct record_id) as people from audit where action = 'member.import' and record_id in (select id from members)`;
    expect([Number(line?.count), Number(line?.people)]).toEqual([2500, 2500]);
  });

  it("that two workers take at once has the same effect as one", async () => {
    const { importId, read } = await plan(scene, officer, await workbook(rosterOf(1500)));
    const jobId = await start(scene, officer, importId);
    await Promise.all([runJob(scene.house, jobId, desk(scene)), runJob(scene.house, jobId, desk(scene))]);
    expect((await read()).result).toMatchObject({ added: 1500 });
    expect(await count()).toBe(1500);
  });

  it("may be cancelled on the way: what is in stays, and it may go on later", async () => {
    const { importId, read } = await plan(scene, officer, await workbook(rosterOf(2200)));
    const jobId = await start(scene, officer, importId);
    const cancelling: Handler = (house, job, progress) =>
      runImport(house, job, async (done, total) => {
        if (done === 1000) await scene.as(officer).office.jobs.cancel({ ...command(), id: jobId });
        await progress(done, total);
      });
    const asked = { ...desk(scene), handlers: { "members.runImport": cancelling } };
    expect(await runJob(scene.house, jobId, asked)).toBe("cancelled");
    expect(await count()).toBe(1000);
    expect((await read()).job?.status).toBe("cancelled");
    const next = await start(scene, officer, importId);
    expect(await runJob(scene.house, next, desk(scene))).toBe("done");
    expect(await count()).toBe(2200);
  });

  it("is not started twice, nor again when it is done, nor before it was counted", async () => {
    const bytes = await workbook(rosterOf(3));
    const { importId } = await upload(scene, officer, bytes);
    await expect(start(scene, officer, importId)).rejects.toMatchObject(refusedAs("IMPORT.NOT_PLANNED"));
    const planned = await plan(scene, officer, bytes);
    const jobId = await start(scene, officer, planned.importId);
    await expect(start(scene, officer, planned.importId)).rejects.toMatchObject(refusedAs("IMPORT.RUNNING"));
    await runJob(scene.house, jobId, desk(scene));
    await expect(start(scene, officer, planned.importId)).rejects.toMatchObject(refusedAs("IMPORT.DONE"));
  });

  it("of somebody who may no longer import fails with that word", async () => {
    const { importId, read } = await plan(scene, officer, await workbook(rosterOf(3)));
    const jobId = await start(scene, officer, importId);
    await scene.sql`update officers set roles = '{mediator}' where id = ${officer.id}`;
    expect(await runJob(scene.house, jobId, desk(scene))).toBe("failed");
    expect((await scene.as(officer).office.jobs.one({ id: jobId })).failure).toEqual({
      code: "ACCESS.DENIED",
    });
    expect(await count()).toBe(0);
    expect((await read()).stage).toBe("running");
  });
});

describe("an upload", () => {
  it.each([
    ["nothing", Buffer.alloc(0), "FILE.EMPTY"],
    ["noise", randomBytes(2000), "FILE.NOT_A_WORKBOOK"],
    ["a web page", Buffer.from("<html><table>"), "FILE.NOT_A_WORKBOOK"],
    ["half a workbook", Buffer.from("504b030414000000", "hex"), "FILE.BROKEN"],
  ])("of %s is refused, and nothing is kept", async (_, bytes, code) => {
    await expect(upload(scene, officer, bytes)).rejects.toMatchObject({ refusal: { code } });
    const [row] = await scene.sql`select count(*) from files`;
    expect(Number(row?.count)).toBe(0);
  });

  it("is kept sealed, shown masked, and is nobody else's", async () => {
    const bytes = Buffer.from(
      `姓名,身份证号,手机\n${rosterOf(3)
        .map((row) => [row[1], row[3], row[4]].join(","))
        .join("\n")}`,
    );
    const { importId } = await upload(scene, officer, bytes, "../../etc/名 册.csv");
    const guess = await scene.as(officer).members.guessImport({ importId });
    expect(guess).toMatchObject({
      fileName: "名 册.csv",
      columns: [{ field: "name" }, { field: "citizenId" }, { field: "phone" }],
    });
    const said = JSON.stringify([
      guess,
      await scene.sql`select encode(content, 'escape') as content from files`,
    ]);
    for (const row of rosterOf(3)) expect(said).not.toContain(row[3]);
    const colleague = await scene.officer("caseworker", `/${street + 50}/`);
    await expect(scene.as(colleague).members.guessImport({ importId })).rejects.toMatchObject(notFound);
    const [asked] = await scene.owner.select().from(imports).where(eq(imports.id, importId));
    await expect(readFile(scene.context(colleague), asked?.fileId ?? "")).rejects.toMatchObject({
      refusal: { code: "ACCESS.NOT_FOUND" },
    });
    expect((await readFile(scene.context(officer), asked?.fileId ?? "")).bytes.equals(bytes)).toBe(true);
    expect(await scene.owner.select().from(members)).toEqual([]);
  });
});
