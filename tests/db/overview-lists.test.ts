import { recountRegister } from "@gongbang/api/members/count-register";
import { readFile } from "@gongbang/api/office/read-file";
import { runJob } from "@gongbang/api/office/run-job";
import { unions } from "@gongbang/db/schema/members";
import { statusChanges } from "@gongbang/db/schema/status";
import type { Actor } from "@gongbang/domain/access/policy";
import { ageingBands } from "@gongbang/domain/hardship/ageing";
import { addDays, day } from "@gongbang/domain/kernel/day";
import { eq } from "drizzle-orm";
import JSZip from "jszip";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aFund, anEnrolled } from "../support/aid.ts";
import { aMember, anArchiveRow } from "../support/hardship.ts";
import { aPaidGrant } from "../support/returns.ts";
import { desk } from "../support/roster.ts";
import { command, notFound, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let lead: Actor;
let keeper: Actor;
let below: Actor;
let fundId: string;
let street = 30;
beforeAll(async () => {
  scene = await openScene();
  fundId = (await aFund(scene, { kinds: ["10", "20", "70"] })).id;
});
afterAll(() => scene.close());
beforeEach(async () => {
  scene.on("2026-09-18");
  street += 1;
  lead = await scene.officer("manager", `/${street}/`);
  keeper = await scene.officer("caseworker", `/${street}/`);
  below = await scene.officer("caseworker", `/${street}/0001/`);
});
const numbers = () => scene.as(lead).overview.numbers({});
const list = (asked: object) => scene.as(lead).archives.list({ under: lead.unionId, ...asked });
const today = day("2026-09-18");

/** An application that took its last step so many days ago. */
async function anApplication(days: number, status: "submitted" | "compared" = "submitted") {
  const archive = await anArchiveRow(scene, below, { status });
  const { unionId, unionPath, id: keeperId } = below;
  await scene.owner.insert(statusChanges).values([
    {
      ...{
        machine: "hardship.archive",
        recordId: archive.id,
        event: "create",
        was: "draft",
        becomes: "draft",
      },
      ...{ happenedOn: addDays(today, -days - 40), actorName: "周敏", unionId, unionPath, keeperId },
    },
    {
      ...{
        machine: "hardship.archive",
        recordId: archive.id,
        event: "submit",
        was: "draft",
        becomes: status,
      },
      ...{ happenedOn: addDays(today, -days), actorName: "周敏", unionId, unionPath, keeperId },
    },
  ]);
  return archive.id;
}

describe("how long applications have stood", () => {
  it("is counted from the last step, at the edges of the bands, and each opens its list", async () => {
    const waited = [0, 7, 8, 30, 31, 60, 61];
    for (const days of waited) await anApplication(days, days % 2 ? "compared" : "submitted");
    const { ageing } = (await numbers()).archives;
    const counts = Object.fromEntries(ageing.map(({ key, n }) => [key, n]));
    expect(counts).toEqual({ week: 2, month: 2, twoMonths: 2, longer: 1 });
    for (const band of ageingBands)
      expect((await list({ waited: band })).rows).toHaveLength(counts[band] ?? 0);
  });
  it("leaves out what waits for nobody: drafts, files, ends", async () => {
    await anEnrolled(scene, below);
    await anArchiveRow(scene, below, { status: "draft" });
    expect((await numbers()).archives.ageing).toEqual([]);
    for (const band of ageingBands) expect((await list({ waited: band })).rows).toEqual([]);
  });
});

describe("files to open", () => {
  it("are those that nothing was ever paid to, each in the list", async () => {
    const [helped, promised, never] = [
      await anEnrolled(scene, below),
      await anEnrolled(scene, keeper),
      await anEnrolled(scene, below),
    ];
    await aPaidGrant(scene, below, { archive: helped, fundId });
    await aPaidGrant(scene, keeper, { archive: promised, fundId, status: "approved" });
    expect((await numbers()).archives.neverHelped).toBe(2);
    const { rows } = await list({ status: "enrolled", lack: "aid" });
    expect(rows.map(({ id }) => id).toSorted()).toEqual([promised.id, never.id].toSorted());
  });
  it("are none of a worker who was helped under an earlier file, in whichever union", async () => {
    const elsewhere = await scene.officer("caseworker", "/29/");
    const ended = { status: "closed", exitCode: "E01", closedOn: day("2026-05-06") } as const;
    const earlier = await anEnrolled(scene, elsewhere, ended);
    await anEnrolled(scene, below, { memberId: earlier.memberId });
    expect((await numbers()).archives.neverHelped).toBe(1);
    await aPaidGrant(scene, elsewhere, { archive: earlier, fundId });
    expect((await numbers()).archives.neverHelped).toBe(0);
    expect((await list({ status: "enrolled", lack: "aid" })).rows).toEqual([]);
  });
  it("are those that nobody has written down for a year, to the day", async () => {
    for (const on of ["2025-09-18", "2025-09-19", "2025-09-17"])
      await anEnrolled(scene, below, { householdOn: day(on) });
    const { notUpdated } = (await numbers()).archives;
    const { rows } = await list({ view: "stale" });
    expect([notUpdated, rows.length]).toEqual([2, 2]);
  });
  it("are listed of a union and those under it, and of no other", async () => {
    const [own, under] = [await anEnrolled(scene, keeper), await anEnrolled(scene, below)];
    await anEnrolled(scene, await scene.officer("caseworker", "/29/"));
    const federation = await scene.officer("manager");
    const asked = (unionId: string) => scene.as(federation).archives.list({ under: unionId });
    expect((await asked(lead.unionId)).rows.map(({ id }) => id).toSorted()).toEqual(
      [own.id, under.id].toSorted(),
    );
    expect((await asked(below.unionId)).rows.map(({ id }) => id)).toEqual([under.id]);
  });
});

describe("aid by kind, source and month", () => {
  it("counts households and times apart, and adds up to what was paid", async () => {
    const archive = await anEnrolled(scene, below);
    await aPaidGrant(scene, below, { archive, fundId, amountFen: 100 });
    await aPaidGrant(scene, below, { archive, fundId, amountFen: 200 });
    await aPaidGrant(scene, below, { archive, fundId, amountFen: 50, kind: "20", on: "2026-08-31" });
    const { aid } = await numbers();
    expect(aid.byKind).toEqual([
      { kind: "10", source: "5", month: "2026-09-01", fen: 300, households: 1, persons: 1, times: 2 },
      { kind: "20", source: "5", month: "2026-08-01", fen: 50, households: 1, persons: 1, times: 1 },
    ]);
    expect(aid.sums).toEqual([
      { kind: "10", source: "5", fen: 300, households: 1, persons: 1, times: 2 },
      { kind: "20", source: "5", fen: 50, households: 1, persons: 1, times: 1 },
      { kind: null, source: null, fen: 350, households: 1, persons: 1, times: 3 },
    ]);
    expect(aid.byKind.reduce((sum, { fen }) => sum + fen, 0)).toBe(aid.year.fen);
  });
});

describe("the unions side by side", () => {
  it("have a rate and its base: households helped of those in the file, and members that were counted", async () => {
    const archives = [await anEnrolled(scene, below), await anEnrolled(scene, below)];
    for (const archive of archives.slice(0, 1)) {
      await aPaidGrant(scene, below, { archive, fundId });
      await aPaidGrant(scene, below, { archive, fundId });
    }
    await aMember(scene, below);
    await scene.owner.update(unions).set({ streetCode: "110102007" }).where(eq(unions.id, below.unionId));
    await recountRegister(scene.house, "/", scene.now());
    const row = (await numbers()).unions.find(({ unionId }) => unionId === below.unionId);
    expect(row).toMatchObject({ enrolled: 2, helped: 1, members: 3, streetCode: "110102007" });
    const { all } = await scene.as(lead).members.counts({ view: "all", unionId: below.unionId });
    expect(all).toEqual({ count: row?.members, atLeast: false });
  });
});

describe("the rate of households helped", () => {
  it("counts only those in the file, so that it passes a hundred per cent by nobody", async () => {
    const inFile = await anEnrolled(scene, below);
    const left = await anEnrolled(scene, below, { status: "suspended" });
    for (const archive of [inFile, left]) await aPaidGrant(scene, below, { archive, fundId });
    const row = (await numbers()).unions.find(({ unionId }) => unionId === below.unionId);
    expect(row).toMatchObject({ enrolled: 1, helped: 1, paidFen: 200_00 });
  });
  it("counts what left a fund in this year, from its first day", async () => {
    const [old, young, back] = [
      await anEnrolled(scene, below),
      await anEnrolled(scene, below),
      await anEnrolled(scene, below),
    ];
    await aPaidGrant(scene, below, { archive: old, fundId, on: "2025-12-31" });
    await aPaidGrant(scene, below, { archive: young, fundId, on: "2026-01-01" });
    await aPaidGrant(scene, below, { archive: back, fundId, status: "reversed" });
    const row = (await numbers()).unions.find(({ unionId }) => unionId === below.unionId);
    expect(row).toMatchObject({ enrolled: 3, helped: 1 });
  });
});

describe("the overview as a Word report", () => {
  it("has its figures and charts, and names whoever took it out", async () => {
    const archive = await anEnrolled(scene, below);
    await aPaidGrant(scene, below, { archive, fundId, amountFen: 123_45 });
    const { jobId } = await scene.as(lead).overview.report({ ...command(), locale: "zh-CN" });
    expect(await runJob(scene.house, jobId, desk(scene))).toBe("done");
    const { result } = await scene.as(lead).office.jobs.one({ id: jobId });
    const { bytes, kind } = await readFile(scene.context(lead), String(result?.fileId));
    expect(kind).toBe("docx");
    const zip = await JSZip.loadAsync(bytes);
    const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
    for (const each of ["overview.reportArchives", "深度困难", "生活救助", "123.45"])
      expect(xml).toContain(each);
    expect(xml).toContain("overview.progress");
    expect(Object.keys(zip.files).filter((name) => name.endsWith(".svg"))).toHaveLength(5);
    const footers = await Promise.all(
      Object.keys(zip.files)
        .filter((name) => /^word\/footer\d*\.xml$/.test(name))
        .map((name) => zip.file(name)?.async("string") ?? ""),
    );
    expect(footers.join("")).toContain(lead.name);
  });
  it("is not made of a union that is another's", async () => {
    const neighbour = await scene.officer("manager", "/29/");
    await expect(
      scene.as(neighbour).overview.report({ ...command(), unionId: lead.unionId, locale: "zh-CN" }),
    ).rejects.toMatchObject(notFound);
  });
});
