import { archives } from "@gongbang/db/schema/hardship";
import { deadlines } from "@gongbang/db/schema/status";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { calendarFrom } from "@gongbang/domain/kernel/calendar";
import { day } from "@gongbang/domain/kernel/day";
import { computeDue } from "@gongbang/domain/kernel/deadline";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hands } from "../support/aid.ts";
import { anArchive } from "../support/hardship.ts";
import { command, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let admin: Actor;
beforeAll(async () => {
  scene = await openScene();
  admin = await scene.officer("systemAdmin", "/");
});
afterAll(() => scene.close());

const calendar = (actor: Actor) => scene.as(actor).office.calendar;

/** A clock of three working days from a Thursday: 11, 12 and 15 June 2026 where nothing is off. */
async function aClock(startedOn = "2026-06-10") {
  const plain = calendarFrom({ days: [], publishedYears: [2026] });
  const due = computeDue(day(startedOn), { length: 3, unit: "workingDay" }, plain);
  const recordId = uuidv7();
  const union = await scene.aUnion("/09/");
  await scene.owner.insert(deadlines).values({
    machine: "hardship.archive",
    clock: "verification",
    recordId,
    title: "某",
    startedOn: due.startedOn,
    dueOn: due.dueOn,
    length: 3,
    unit: "workingDay",
    provisional: false,
    trace: due.trace,
    unionId: union.id,
    unionPath: union.path,
    keeperId: admin.id,
  });
  return recordId;
}
const clocksOf = (recordId: string) =>
  scene.owner.select().from(deadlines).where(eq(deadlines.recordId, recordId)).orderBy(deadlines.id);

it("puts the office's word on a day over the published one", async () => {
  const before = await calendar(admin).year({ year: 2026 });
  expect(before.published).toBe(true);
  expect(before.days).toContainEqual(
    expect.objectContaining({ on: "2026-10-01", off: true, source: "published" }),
  );
  await calendar(admin).change({ ...command(), on: "2026-10-01", off: "work", name: "应急值守" });
  const { days } = await calendar(admin).year({ year: 2026 });
  expect(days).toContainEqual({ on: "2026-10-01", off: false, name: "应急值守", source: "office" });
});

it("marks a year whose table is not published", async () => {
  expect(await calendar(admin).year({ year: 2031 })).toMatchObject({ published: false, days: [] });
});

it("takes a year as published once the office has entered it, and counts what was provisional anew", async () => {
  const [union, recordId] = [await scene.aUnion("/09/"), uuidv7()];
  const startedOn = day("2031-01-28");
  const due = computeDue(
    startedOn,
    { length: 3, unit: "workingDay" },
    calendarFrom({ days: [], publishedYears: [] }),
  );
  expect(due.provisional).toBe(true);
  await scene.owner.insert(deadlines).values({
    ...{
      machine: "hardship.archive",
      clock: "verification",
      recordId,
      title: "某",
      length: 3,
      unit: "workingDay",
    },
    ...{ startedOn, dueOn: due.dueOn, provisional: true, trace: due.trace },
    ...{ unionId: union.id, unionPath: union.path, keeperId: admin.id },
  });
  const confirm = () => calendar(admin).confirm({ ...command(), year: 2031 });
  await expect(confirm()).rejects.toMatchObject({ cause: { refusal: { code: "CALENDAR.YEAR_EMPTY" } } });
  await calendar(admin).change({ ...command(), on: "2031-01-01", off: "rest", name: "元旦" });
  expect(await confirm()).toEqual({ moved: 1 });
  expect((await calendar(admin).year({ year: 2031 })).published).toBe(true);
  const [old, anew] = await clocksOf(recordId);
  expect(old).toMatchObject({ stoppedBy: "recompute", provisional: true });
  expect(anew).toMatchObject({ dueOn: due.dueOn, provisional: false, stoppedAt: null });
  await expect(confirm()).rejects.toMatchObject({ cause: { refusal: { code: "CALENDAR.YEAR_PUBLISHED" } } });
});

it("counts the running clocks anew whose period holds the day, and leaves the others", async () => {
  const [touched, earlier] = [await aClock(), await aClock("2026-05-11")];
  expect((await clocksOf(touched))[0]?.dueOn).toBe("2026-06-15");
  const { moved } = await calendar(admin).change({
    ...command(),
    on: "2026-06-12",
    off: "rest",
    name: "停水停电",
  });
  expect(moved).toBe(1);
  const [old, anew] = await clocksOf(touched);
  expect(old).toMatchObject({ stoppedBy: "recompute" });
  expect(anew).toMatchObject({ dueOn: "2026-06-16", stoppedAt: null });
  expect(JSON.stringify(anew?.trace)).toContain("停水停电");
  expect(await clocksOf(earlier)).toHaveLength(1);
  const line = await scene.sql`select entry from audit where record_id = ${touched}`;
  expect(line[0]?.entry).toMatchObject({
    action: "office.deadline.recompute",
    changes: [{ field: "dueOn", was: "2026-06-15", becomes: "2026-06-16" }],
  });
});

it("is the system administrator's alone, and read by everybody", async () => {
  for (const role of ["caseworker", "manager", "unionAdmin", "auditor"] as const) {
    const actor = await scene.officer(role, "/09/");
    const asked = { ...command(), on: "2026-07-01", off: "rest" as const, name: "某" };
    await expect(calendar(actor).change(asked), role).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await calendar(actor).year({})).year).toBe(2026);
  }
});

it("moves the day of a household's next review with its clock, so that no money is held back before it", async () => {
  const { caseworker, manager } = await hands(scene);
  const { id: recordId } = await anArchive(scene, { filer: caseworker, judge: manager });
  const dayOf = async () =>
    (await scene.owner.select().from(archives).where(eq(archives.id, recordId)))[0]?.nextReviewOn;
  const review = async () => (await clocksOf(recordId)).filter(({ clock }) => clock === "annualReview");
  const [running] = await review();
  const dueOn = running?.dueOn ?? "";
  expect(await dayOf()).toBe(dueOn);
  await calendar(admin).change({ ...command(), on: dueOn, off: "rest", name: "春节" });
  const [, anew] = await review();
  expect(anew?.dueOn).toBeTruthy();
  expect(anew?.dueOn).not.toBe(dueOn);
  expect(await dayOf()).toBe(anew?.dueOn);
});
