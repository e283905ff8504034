import { runJob } from "@gongbang/api/office/run-job";
import type { Actor } from "@gongbang/domain/access/policy";
import type { MatchKey } from "@gongbang/domain/members/roster-import";
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

type Changes = Parameters<typeof plan>[3];
async function take(rows: string[][], header: string[], changes: Changes = {}, confirmed: string[] = []) {
  const { importId, read } = await plan(scene, officer, await workbook(rows, header), changes);
  const planned = await read();
  await runJob(scene.house, await start(scene, officer, importId, confirmed), desk(scene));
  return { planned, done: await read() };
}
const problemsOf = ({ plan: counted }: { plan: { problems: { problem: { code: string } }[] } | null }) =>
  counted?.problems.map(({ problem }) => problem.code);
const educations = async () =>
  (await scene.sql`select education from members order by member_number`).map((row) => row.education);
const everybody = { matchBy: ["citizenId"] as MatchKey[] };

describe("a roster without id numbers", () => {
  const header = ["姓名", "手机号码", "学历"];
  const row = (serial: number, education: string) => {
    const [, name = "", , , phone = ""] = rosterRow(serial);
    return [name, phone, education];
  };
  const byPhone = { matchBy: ["phoneName"] as MatchKey[], mode: "updateOnly" as const };

  it("finds people by phone and name, and changes only them", async () => {
    await take(rosterOf(3), headings, everybody);
    const { done } = await take([row(1, "硕士"), row(2, "本科"), row(9, "硕士")], header, byPhone);
    expect(done.result).toMatchObject({ rows: 3, added: 0, changed: 1, same: 1, skipped: 1, wrong: 0 });
    expect(await educations()).toEqual(["14", "21", "21"]);
    const [skipped] = (await scene.as(officer).members.importRows({ importId: done.id, which: "skipped" }))
      .rows;
    expect(skipped).toMatchObject({ rowNo: 4, problems: [{ code: "IMPORT.NOT_HERE" }] });
  });

  it("finds nobody by a phone alone: the family shares it", async () => {
    await take(rosterOf(1), headings, everybody);
    const { done } = await take([["别的人", rosterRow(1)[4] ?? "", "硕士"]], header, byPhone);
    expect(done.result).toMatchObject({ changed: 0, skipped: 1 });
    expect(await educations()).toEqual(["21"]);
  });

  it("takes nobody of two namesakes with one phone", async () => {
    const twin = rosterRow(2)
      .with(1, rosterRow(1)[1] ?? "")
      .with(4, rosterRow(1)[4] ?? "");
    await take([rosterRow(1), twin], headings, everybody);
    const { planned, done } = await take([row(1, "硕士")], header, byPhone);
    expect(problemsOf(planned)).toEqual(["IMPORT.SEVERAL_MATCH"]);
    expect(done.result).toMatchObject({ changed: 0, wrong: 1 });
  });

  it("adds nobody, and so is not planned where it is to add", async () => {
    const { importId } = await upload(scene, officer, await workbook([row(1, "硕士")], header));
    const asked = {
      commandId: crypto.randomUUID(),
      importId,
      sheet: "会员登记表",
      intoUnionId: officer.unionId,
    };
    const columns = ["name", "phone", "education"] as const;
    const planned = scene.as(officer).members.planImport({
      ...asked,
      ...{ columns: [...columns], matchBy: ["phoneName"], mode: "addAndUpdate" },
    });
    await expect(planned).rejects.toMatchObject(refusedAs("IMPORT.COLUMN_MISSING"));
  });
});

describe("several rules", () => {
  it("are tried in their order, and the first that finds somebody counts", async () => {
    await take(rosterOf(2), headings, everybody);
    const [numbers] = [await scene.sql`select member_number as number from members order by 1`];
    const header = ["会员编号", "姓名", "手机号码", "学历"];
    const [, name = ""] = rosterRow(1);
    // The number is the first person's, the phone nobody's: the number is asked first.
    const rows = [[numbers[0]?.number, name, "13700000001", "硕士"]];
    const rules = { matchBy: ["memberNumber", "phoneName"] as MatchKey[], mode: "updateOnly" as const };
    const { done } = await take(rows, header, rules);
    expect(done.result).toMatchObject({ changed: 1 });
    expect(await educations()).toEqual(["14", "21"]);
  });

  it("never change an id number, nor add somebody twice whom they did not find", async () => {
    await take(rosterOf(2), headings, everybody);
    const [number] = await scene.sql`select member_number as number from members order by 1`;
    const header = ["会员编号", ...headings];
    const swapped = [
      number?.number,
      ...rosterRow(1)
        .with(3, rosterRow(5)[3] ?? "")
        .with(2, rosterRow(5)[2] ?? ""),
    ];
    const unknown = ["1102-9999999", ...rosterRow(2)];
    const { planned, done } = await take([swapped, unknown], header, { matchBy: ["memberNumber"] });
    expect(problemsOf(planned)?.sort()).toEqual(["IMPORT.ID_DIFFERS", "IMPORT.MATCHES_BY_ID"]);
    expect(done.result).toMatchObject({ added: 0, changed: 0, wrong: 2 });
  });

  it("come to the same in the dry run and in the run, though the run has added people by then", async () => {
    const header = [...headings, "会员编号"];
    const added = [...rosterRow(1), ""];
    // Found by phone and name once the first row is in, and by nothing before.
    const again = [...rosterRow(1).with(3, ""), ""];
    const { planned, done } = await take([added, again], header, { matchBy: ["citizenId", "phoneName"] });
    const { fields: _, problems: __, values: ___, ...counted } = planned.plan ?? {};
    expect(done.result).toEqual(counted);
    expect(counted).toMatchObject({ added: 1, wrong: 1 });
  });
});

describe("rows that say the same person twice", () => {
  it("are skipped where they are copies, and wrong where they say something else", async () => {
    const copy = rosterRow(1).with(0, "77");
    const other = rosterRow(1).with(6, "硕士");
    const { done } = await take([rosterRow(1), copy, other], headings, everybody);
    expect(done.result).toMatchObject({ added: 1, skipped: 1, wrong: 1 });
    const listed = await scene.as(officer).members.importRows({ importId: done.id, which: "skipped" });
    expect(listed.rows).toMatchObject([{ rowNo: 3, problems: [{ code: "IMPORT.SAME_ROW", row: 2 }] }]);
  });
});

describe("the same file sent again", () => {
  it("says so, with who sent it and when, and changes nothing", async () => {
    const bytes = await workbook(rosterOf(4));
    const first = await plan(scene, officer, bytes);
    expect((await first.read()).sameFile).toBeNull();
    await runJob(scene.house, await start(scene, officer, first.importId), desk(scene));
    const second = await plan(scene, officer, bytes);
    expect(await second.read()).toMatchObject({
      plan: { added: 0, changed: 0, same: 4 },
      sameFile: { id: first.importId, by: officer.name, stage: "done" },
    });
    const neighbour = await scene.officer("caseworker", `/${street + 40}/`);
    expect((await (await plan(scene, neighbour, bytes)).read()).sameFile).toBeNull();
  });
});

describe("a field that changes on three rows in ten", () => {
  it("is confirmed by a person, or the import is not run", async () => {
    await take(rosterOf(10), headings, everybody);
    const shifted = rosterOf(10).map((row, i) => (i < 3 ? row.with(6, "硕士") : row));
    const { importId, read } = await plan(scene, officer, await workbook(shifted));
    await expect(start(scene, officer, importId)).rejects.toMatchObject(refusedAs("IMPORT.NOT_CONFIRMED"));
    await expect(start(scene, officer, importId, ["phone"])).rejects.toMatchObject(
      refusedAs("IMPORT.NOT_CONFIRMED"),
    );
    expect((await read()).stage).toBe("planned");
    await runJob(scene.house, await start(scene, officer, importId, ["education"]), desk(scene));
    expect((await read()).result).toMatchObject({ changed: 3, same: 7 });
  });
});
