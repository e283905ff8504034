import { jobs } from "@gongbang/db/schema/office";
import { day } from "@gongbang/domain/kernel/day";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { aTicket } from "../support/disputes.ts";
import { anArchiveRow } from "../support/hardship.ts";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let path: string;
beforeAll(async () => {
  scene = await openScene();
});
beforeEach(() => {
  scene.on("2026-09-18");
  // A union of its own for every test, so that the counts hold what the test made.
  path = `/${crypto.randomUUID().slice(0, 8)}/`;
});
afterAll(() => scene.close());

const nothing = { archives: 0, tickets: 0, deadlines: 0, runningJobs: 0 };

it("names the officer's own union, and the federation by its short name", async () => {
  const officer = await scene.officer("finance", path);
  const frame = await scene.as(officer).overview.frame();
  expect(frame).toMatchObject({ ...nothing, federation: "区总工会", union: `${path.slice(1, -1)}工会` });
});

it("counts the clocks that are due today or missed, not those of tomorrow", async () => {
  const mediator = await scene.officer("mediator", path);
  await aTicket(scene, mediator);
  const deadlines = async () => (await scene.as(mediator).overview.frame()).deadlines;
  scene.on("2026-09-21");
  expect(await deadlines()).toBe(0);
  scene.on("2026-09-22");
  expect(await deadlines()).toBe(1);
  scene.on("2026-09-23");
  expect(await deadlines()).toBe(1);
});

it("counts the open tickets that this mediator keeps, and not a colleague's", async () => {
  const [mine, colleague] = [await scene.officer("mediator", path), await scene.officer("mediator", path)];
  await aTicket(scene, mine);
  await aTicket(scene, colleague);
  await aTicket(scene, colleague);
  expect(await scene.as(mine).overview.frame()).toMatchObject({ tickets: 1 });
  expect(await scene.as(colleague).overview.frame()).toMatchObject({ tickets: 2 });
});

it("counts for a caseworker the files they have in hand, and for a manager what is ripe to decide", async () => {
  const [caseworker, manager] = [
    await scene.officer("caseworker", path),
    await scene.officer("manager", path),
  ];
  await anArchiveRow(scene, caseworker, { status: "draft" });
  await anArchiveRow(scene, caseworker, { status: "reviewed" });
  await anArchiveRow(scene, caseworker, { status: "onNotice", noticeUntil: day("2026-09-17") });
  await anArchiveRow(scene, caseworker, { status: "onNotice", noticeUntil: day("2026-09-18") });
  expect(await scene.as(caseworker).overview.frame()).toMatchObject({ archives: 1 });
  expect(await scene.as(manager).overview.frame()).toMatchObject({ archives: 2 });
});

it("never counts for a manager the file that the same person filed", async () => {
  const manager = await scene.officer(["manager", "caseworker"], path);
  await anArchiveRow(scene, manager, { status: "reviewed" });
  expect(await scene.as(manager).overview.frame()).toMatchObject({ archives: 0 });
});

it("counts one's own jobs that wait or run, and nobody else's", async () => {
  const [mine, colleague] = [
    await scene.officer("caseworker", path),
    await scene.officer("caseworker", path),
  ];
  const owned = ({ id, unionId, unionPath }: typeof mine) => ({ unionId, unionPath, keeperId: id });
  for (const status of ["waiting", "running", "done", "failed", "cancelled"] as const)
    await scene.owner.insert(jobs).values({ kind: "test", status, task: {}, ...owned(mine) });
  await scene.owner.insert(jobs).values({ kind: "test", status: "running", task: {}, ...owned(colleague) });
  expect(await scene.as(mine).overview.frame()).toMatchObject({ runningJobs: 2 });
});

it("counts nothing of another union, and nothing at all for whoever reads no business data", async () => {
  const mediator = await scene.officer("mediator", path);
  await aTicket(scene, mediator);
  const caseworker = await scene.officer("caseworker", path);
  await anArchiveRow(scene, caseworker, { status: "draft" });
  scene.on("2026-12-01");
  const neighbour = await scene.officer(["caseworker", "mediator", "manager"], `${path.slice(0, -1)}x/`);
  expect(await scene.as(neighbour).overview.frame()).toMatchObject(nothing);
  const system = await scene.officer("systemAdmin", path);
  expect(await scene.as(system).overview.frame()).toMatchObject(nothing);
});

it("is asked by nobody who is not signed in", async () => {
  await expect(scene.as(null).overview.frame()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});
