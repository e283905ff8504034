import { saveExport } from "@gongbang/api/members/save-export";
import { readFile } from "@gongbang/api/office/read-file";
import { runJob } from "@gongbang/api/office/run-job";
import { memberExportFiles, memberExports } from "@gongbang/db/schema/exports";
import { openTable } from "@gongbang/documents/read-table";
import type { Actor } from "@gongbang/domain/access/policy";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { type ExportColumn, exportColumns } from "@gongbang/domain/members/member-export";
import { eq } from "drizzle-orm";
import exceljs from "exceljs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { desk, plan, start, workbook } from "../support/roster.ts";
import { headings, rosterOf, rosterRow } from "../support/roster-rows.ts";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let lead: Actor;
let desker: Actor;
let street = 40;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());
beforeEach(async () => {
  scene.on("2026-09-18");
  await scene.sql`truncate members, member_grams, imports, import_rows, member_exports, member_export_files, jobs, files cascade`;
  street += 1;
  lead = await scene.officer("manager", `/${street}/`);
  desker = await scene.officer("caseworker", `/${street}/`);
});

async function fill(rows: string[][], header = headings, by = lead) {
  const { importId } = await plan(scene, by, await workbook(rows, header));
  await runJob(scene.house, await start(scene, by, importId), desk(scene));
}
type Asked = Parameters<ReturnType<Scene["as"]>["exports"]["start"]>[0];
const usual = {
  filter: { view: "all" as const },
  format: "xlsx" as const,
  columns: ["name", "citizenId", "phone", "bankCard"] as ExportColumn[],
  locale: "zh-CN" as const,
};
const ask = async (by: Actor, changes: Partial<Asked> = {}) =>
  (await scene.as(by).exports.start({ ...command(), ...usual, ...changes })).id;
const askPlain = async (by: Actor) => {
  const why = { reason: "reporting" as const, reasonText: "报市总年度统计" };
  return (await scene.as(by).exports.startPlain({ ...command(), ...usual, ...why })).id;
};
async function work(id: string) {
  const [row] = await scene.owner.select().from(memberExports).where(eq(memberExports.id, id));
  return runJob(scene.house, row?.jobId ?? "", desk(scene));
}
const save = (by: Actor, id: string, part = 1) => saveExport(scene.context(by), { id, part });
async function tableOf(by: Actor, id: string) {
  const { bytes } = await save(by, id);
  const table = orRefuse(await openTable(bytes));
  return {
    header: table.header,
    rows: (await Array.fromAsync(table.rows())).map(({ cells }) => cells),
    bytes,
  };
}
const gone = { refusal: { code: "ACCESS.NOT_FOUND" } };
const ledger = async (by: Actor) => (await scene.as(by).exports.list({})).rows;

describe("an export", () => {
  it("holds the members of the filter, masked, in the order of their names, under a line that says who took it", async () => {
    await fill(rosterOf(3));
    const id = await ask(desker);
    expect(await work(id)).toBe("done");
    const { header, rows, bytes } = await tableOf(desker, id);
    expect(header).toEqual(["name", "citizenId", "phone", "bankCard"].map((key) => `members.field.${key}`));
    expect(rows).toHaveLength(3);
    for (const row of rosterOf(3)) {
      const found = rows.find(([name]) => name === row[1]);
      expect(found?.[1]).toBe(`${row[3]?.slice(0, 3)}***********${row[3]?.slice(-4)}`);
      expect(found?.[3]).toBe(`****${row[7]?.slice(-4)}`);
      expect(bytes.includes(row[3] ?? "")).toBe(false);
    }
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as never);
    const [sheet] = book.worksheets;
    const mark = String(sheet?.getCell("A1").value);
    expect(mark).toContain("exports.watermark");
    expect(mark).toContain(desker.name);
    expect(mark).toContain("2026-09-18 12:00");
    expect(sheet?.headerFooter.oddFooter).toContain(desker.name);
  });

  it("is uncovered only by the action that says so, with the reason in the ledger and in the trail", async () => {
    await fill(rosterOf(2));
    await expect(askPlain(desker)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const id = await askPlain(lead);
    await work(id);
    const { rows } = await tableOf(lead, id);
    for (const row of rosterOf(2)) expect(rows.map((cells) => cells[1])).toContain(row[3]);
    expect(await ledger(lead)).toMatchObject([
      { id, by: lead.name, content: "plain", reason: "reporting: 报市总年度统计", rows: 2, isMine: true },
    ]);
    const lines = await scene.sql`select entry from audit where record_id = ${id} order by at, seq`;
    const said = lines.map(({ entry }) => [entry.action, entry.reason]);
    expect(said).toContainEqual(["member.export.plain", "reporting: 报市总年度统计"]);
    expect(JSON.stringify(lines)).toContain('"rows"');
  });

  it("writes as csv what it writes as a workbook, and no cell that a table program would run", async () => {
    const formula = '=HYPERLINK("http://example.invalid","点我")';
    const rows = [
      [...rosterRow(1), formula],
      [...rosterRow(2), "+1+cmd|' /C calc'!A0"],
    ];
    await fill(rows, [...headings, "工会小组"]);
    const columns: ExportColumn[] = ["name", "groupName", "education", "sex", "status"];
    const [book, csv] = [await ask(lead, { columns }), await ask(lead, { columns, format: "csv" })];
    await work(book);
    await work(csv);
    const [one, other] = [await tableOf(lead, book), await tableOf(lead, csv)];
    expect(other.rows).toEqual(one.rows);
    expect(one.rows.map(([, group]) => group).sort()).toEqual([formula, "+1+cmd|' /C calc'!A0"].sort());
    const text = other.bytes.toString("utf8");
    expect(text).not.toMatch(/(^|,|")[=+@-]/m);
    expect(one.rows[0]?.slice(2)).toEqual([
      "大学本科毕业",
      expect.stringMatching(/男|女/),
      "members.status.active",
    ]);
  });

  it("can have every column there is", async () => {
    await fill(rosterOf(1));
    const id = await ask(lead, { columns: [...exportColumns] });
    expect(await work(id)).toBe("done");
    const { header, rows } = await tableOf(lead, id);
    expect(header).toHaveLength(exportColumns.length);
    expect(rows).toHaveLength(1);
  });

  it("of nobody is a file all the same", async () => {
    const id = await ask(lead, { filter: { view: "all", text: "没有这个人" } });
    expect(await work(id)).toBe("done");
    expect(await ledger(lead)).toMatchObject([{ rows: 0, files: [{ part: 1, rows: 0 }] }]);
  });
});

describe("what an officer may take out", () => {
  it("is what they see: nobody of another union, whatever the filter says", async () => {
    const neighbour = await scene.officer("manager", `/${street + 40}/`);
    await fill(rosterOf(2));
    await fill(rosterOf(2, 50), headings, neighbour);
    const id = await ask(neighbour);
    await work(id);
    const { rows } = await tableOf(neighbour, id);
    expect(rows.map(([name]) => name).sort()).toEqual([rosterRow(50)[1], rosterRow(51)[1]].sort());
    const mine = await scene.aUnion(`/${street}/`);
    await expect(ask(neighbour, { filter: { view: "all", unionId: mine.id } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("is what they see when the job runs: rights that are gone by then end it", async () => {
    await fill(rosterOf(2));
    const moved = await ask(desker);
    await scene.sql`update officers set roles = '{mediator}' where id = ${desker.id}`;
    expect(await work(moved)).toBe("failed");
    expect(await scene.owner.select().from(memberExportFiles)).toEqual([]);
    const plain = await askPlain(lead);
    await scene.sql`update officers set roles = '{caseworker}' where id = ${lead.id}`;
    expect(await work(plain)).toBe("failed");
  });

  it("is not one person by their number, and not twenty-one times a day", async () => {
    const number = rosterRow(1)[3] ?? "";
    await expect(ask(lead, { filter: { view: "all", text: number } })).rejects.toMatchObject(
      refusedAs("EXPORT.WHOLE_NUMBER"),
    );
    for (let i = 0; i < 20; i += 1) await ask(lead);
    await expect(ask(lead)).rejects.toMatchObject(refusedAs("EXPORT.TOO_MANY"));
    scene.on("2026-09-20");
    await ask(lead);
  });
});

describe("the files of an export", () => {
  it("are saved by whoever asked for them, counted each time, with a line in the trail", async () => {
    await fill(rosterOf(1));
    const id = await ask(desker);
    await work(id);
    await save(desker, id);
    await save(desker, id);
    expect(await ledger(lead)).toMatchObject([{ id, isMine: false, downloads: 2 }]);
    await expect(save(lead, id)).rejects.toMatchObject(gone);
    await expect(save(await scene.officer("auditor", "/"), id)).rejects.toMatchObject(gone);
    await expect(save(desker, id, 2)).rejects.toMatchObject(gone);
    const saved =
      await scene.sql`select actor_id from audit where record_id = ${id} and action = 'member.export.read'`;
    expect(saved.map((line) => line.actor_id)).toEqual([desker.id, desker.id]);
  });

  it("come through no other door, and through none once the right is gone", async () => {
    await fill(rosterOf(1));
    const id = await ask(desker);
    await work(id);
    const [file] = await scene.owner.select().from(memberExportFiles);
    await expect(readFile(scene.context(desker), file?.fileId ?? "")).rejects.toMatchObject(gone);
    await expect(save({ ...desker, roles: ["mediator"] }, id)).rejects.toMatchObject(gone);
    expect(await ledger(lead)).toMatchObject([{ downloads: 0 }]);
  });

  it("are kept for thirty days: then the link is dead, and the night takes the bytes", async () => {
    await fill(rosterOf(1));
    const id = await ask(desker);
    await work(id);
    scene.on("2026-10-18");
    await save(desker, id);
    scene.on("2026-10-19");
    await expect(save(desker, id)).rejects.toMatchObject(gone);
    expect(await ledger(desker)).toMatchObject([{ isExpired: true, rows: 1, downloads: 1 }]);
    // What the night asks (nightly.test.ts).
    await scene.office.sql`select app.empty_expired_files(${scene.now().toISOString()}::timestamptz)`;
    const [left] =
      await scene.sql`select octet_length(content) as bytes from files f join member_export_files e on e.file_id = f.id`;
    expect(left?.bytes).toBe(0);
  });

  it("are made once, though the worker dies between two of them", async () => {
    await fill(rosterOf(4));
    const id = await ask(lead);
    expect(await work(id)).toBe("done");
    // As a worker leaves it that dies between the last file and the end.
    await scene.sql`update jobs set status = 'running', finished_at = null`;
    await scene.sql`update member_exports set rows = null, expires_at = null`;
    expect(await work(id)).toBe("done");
    expect(await ledger(lead)).toMatchObject([{ rows: 4, files: [{ part: 1, rows: 4 }] }]);
  });
});

describe("the ledger", () => {
  it("shows a desk its own, the lead those of the union, the audit all, and pages without losing one", async () => {
    const other = await scene.officer("caseworker", `/${street}/`);
    const ids = [];
    for (let i = 0; i < 5; i += 1) {
      scene.on(`2026-09-2${i}`);
      ids.unshift(await ask(i % 2 === 0 ? desker : other));
    }
    expect((await ledger(desker)).map(({ id }) => id)).toEqual([ids[0], ids[2], ids[4]]);
    const seen: string[] = [];
    for (let after: { at: string; id: string } | null | undefined; after !== null; ) {
      const page = await scene.as(lead).exports.list({ limit: 2, ...(after && { after }) });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    }
    expect(seen).toEqual(ids);
    const auditor = await scene.officer("auditor", "/");
    expect((await ledger(auditor)).map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  });
});
