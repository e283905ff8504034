import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { exportColumns } from "@gongbang/domain/members/member-export";
import exceljs from "exceljs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ask, askPlain, lineOf, save, takeOut, write } from "../support/exports.ts";
import { aCard, aPhone } from "../support/people.ts";
import { aRecord } from "../support/register.ts";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let manager: Actor;
let caseworker: Actor;
let street = 30;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());
beforeEach(async () => {
  scene.on("2026-09-18");
  await scene.sql`truncate member_exports, member_export_files, files, jobs, members cascade`;
  street += 1;
  manager = await scene.officer("manager", `/${street}/`);
  caseworker = await scene.officer("caseworker", `/${street}/0001/`);
});

const numbers = ["citizenId", "phone", "bankCard", "address"] as const;
const known = (serial: number, more: Parameters<typeof aRecord>[2] = {}) =>
  aRecord(scene, caseworker, {
    ...{ phone: aPhone(serial), bankCard: aCard(serial), joinedOn: day("2019-05-04") },
    ...{ address: "北京市西城区月坛街道三里河一区5号楼3单元", ethnicGroup: "01", isMigrantWorker: true },
    ...more,
  });
const trailOf = async (id: string) =>
  (await scene.sql`select entry from audit where record_id = ${id} order by seq`).map(({ entry }) => entry);

describe("members that are taken out", () => {
  it("carry masks unless somebody asked otherwise: no number, no house, in no corner of the file", async () => {
    const person = await known(1);
    const { status, rows, bytes, cells } = await takeOut(scene, caseworker, {
      columns: ["name", ...numbers],
    });
    expect(status).toBe("done");
    const masks = [person.idMask, person.phoneMask, `****${aCard(1).slice(-4)}`, person.addressMask];
    expect(rows).toEqual([["李红", ...masks]]);
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as never);
    const everything = JSON.stringify([cells, book.model]);
    for (const secret of [person.number, aPhone(1), aCard(1), "5号楼"])
      expect(everything).not.toContain(secret);
  });

  it("carry their numbers for a reason, which the ledger and the trail keep", async () => {
    const person = await known(2);
    const { id, rows } = await takeOut(scene, manager, { plain: true, columns: ["name", ...numbers] });
    const plain = [person.number, aPhone(2), aCard(2), "北京市西城区月坛街道三里河一区5号楼3单元"];
    expect(rows).toEqual([["李红", ...plain]]);
    const reason = "reporting: 报市总工会年度统计";
    expect(await lineOf(scene, manager, id)).toMatchObject({ content: "plain", reason, rows: 1 });
    const lines = await trailOf(id);
    expect(lines.map(({ action, reason }) => [action, reason])).toEqual([
      ["member.export.plain", reason],
      ["member.export.plain", reason],
      ["member.export.read", null],
    ]);
    for (const secret of plain) expect(JSON.stringify(lines)).not.toContain(secret);
  });

  it("stay texts, every one: a paper's digits are not rounded, and no day becomes a number", async () => {
    await known(3);
    const { cells } = await takeOut(scene, manager, { plain: true, columns: [...exportColumns] });
    const row = cells[2] ?? [];
    expect(row).toHaveLength(exportColumns.length);
    for (const { value, type, format } of row.filter((cell) => cell.value !== null)) {
      expect(type, String(value)).toBe(exceljs.ValueType.String);
      expect(format).toBe("@");
    }
  });

  it("are said in words and not in codes, in the language that was asked for", async () => {
    await known(4, { politicalStatus: "01" });
    const columns = ["sex", "ethnicGroup", "politicalStatus", "isMigrantWorker", "status"] as const;
    const zh = await takeOut(scene, manager, { columns: [...columns] });
    const en = await takeOut(scene, manager, { columns: [...columns], locale: "en" });
    expect(zh.head).toEqual(["性别", "民族", "政治面貌", "是否农民工", "会籍状态"]);
    expect(zh.rows).toEqual([["女性", "汉族", "中国共产党党员", "是", "在籍"]]);
    expect(en.head?.[0]).toBe("Sex");
    expect(JSON.stringify([en.head, en.rows])).not.toMatch(/\p{Script=Han}/u);
  });

  it("come in the order of their readings, the columns in the order that was asked for, each once", async () => {
    for (const name of ["周敏", "安红", "欧阳兰", "单雄信"]) await known(5 + name.length * street, { name });
    const { head, rows } = await takeOut(scene, manager, {
      columns: ["memberNumber", "name", "memberNumber"],
    });
    expect(head).toEqual(["会员编号", "姓名"]);
    expect(rows.map(([, name]) => name)).toEqual(["安红", "欧阳兰", "单雄信", "周敏"]);
  });
});

describe("a cell that a table program would take for a formula", () => {
  const risky = [
    '=HYPERLINK("http://x","点此")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "＝1+1",
    "  =1+1",
    '"=1+1',
    "\t=1+1",
  ];

  it.each(risky)("is a text with a mark before it, in the workbook as it opens: %s", async (unitName) => {
    await known(20, { unitName });
    const { cells } = await takeOut(scene, manager, { columns: ["unitName"] });
    const [cell] = cells[2] ?? [];
    expect(cell).toMatchObject({ type: exceljs.ValueType.String, value: `'${unitName}` });
  });

  it("is one in a csv too, and no comma or line in it makes a second cell", async () => {
    await known(21, { unitName: '=1+1","=2+2\r\n=3+3' });
    const { id } = await ask(scene, manager, { columns: ["unitName", "name"], format: "csv" });
    await write(scene, id);
    const { bytes, kind } = await save(scene, manager, id);
    const text = bytes.toString("utf8");
    expect([kind, text.slice(0, 1)]).toEqual(["csv", "\uFEFF"]);
    const [, head, ...rest] = text.slice(1).split("\r\n");
    expect(head).toBe("工作单位,姓名");
    expect(rest.join("\r\n")).toBe(`"'=1+1"",""=2+2\r\n=3+3",李红\r\n`);
  });
});

describe("the file", () => {
  it("says above the headings and at the foot of each page who took it out, when, and its number", async () => {
    const { id, mark, footer } = await takeOut(scene, manager, {});
    expect(mark).toBe(`导出人：${manager.name}　导出时间：2026-09-18 12:00　编号：${id}　内部资料，请勿外传`);
    expect(footer).toContain(manager.name);
    expect(footer).toContain(id);
  });

  it("is kept sealed, and under a kind that the door for other files does not know", async () => {
    await known(30, { name: "独孤求败" });
    const { bytes } = await takeOut(scene, manager, { columns: ["name"] });
    const [row] = await scene.sql`select content, kind from files`;
    expect(row?.kind).toBe("export-xlsx");
    expect(Buffer.from(row?.content).includes(bytes.subarray(0, 64))).toBe(false);
  });

  it("is one, where two workers take its job at once", async () => {
    await known(31);
    const { id } = await ask(scene, manager);
    expect(await Promise.all([write(scene, id), write(scene, id)])).toEqual(["done", "done"]);
    await write(scene, id);
    expect(await lineOf(scene, manager, id)).toMatchObject({ rows: 1, files: [{ part: 1, rows: 1 }] });
  });
});

it("uncovered numbers are not taken out without a reason in words", async () => {
  await expect(askPlain(scene, manager, {}, { reasonText: " " })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  expect(await scene.sql`select 1 from member_exports`).toEqual([]);
});
