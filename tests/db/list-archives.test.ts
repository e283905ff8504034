import type { Actor } from "@gongbang/domain/access/policy";
import { type ArchiveStatus, archiveStatuses } from "@gongbang/domain/hardship/archive.status";
import { archiveViews } from "@gongbang/domain/hardship/list-archives.input";
import { addDays, type Day, day } from "@gongbang/domain/kernel/day";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anArchiveRow } from "../support/hardship.ts";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let keeper: Actor;
let judge: Actor;
let street = 20;
beforeAll(async () => {
  scene = await openScene();
});
beforeEach(async () => {
  scene.on("2026-09-18");
  street += 1;
  keeper = await scene.officer("caseworker", `/${street}/0001/`);
  judge = await scene.officer("manager", `/${street}/`);
});
afterAll(() => scene.close());

type Asked = Parameters<ReturnType<Scene["as"]>["archives"]["list"]>[0];
const list = (asked: Asked, by = judge) => scene.as(by).archives.list(asked);
const idsOf = async (asked: Asked, by = judge) => (await list(asked, by)).rows.map(({ id }) => id);

type Columns = NonNullable<Parameters<typeof anArchiveRow>[2]>;
/** What the table asks of a row in each state. */
const columnsOf = (status: ArchiveStatus): Columns => {
  const days = { enrolledOn: day("2026-03-02"), nextReviewOn: day("2027-03-02") };
  if (status === "enrolled" || status === "suspended")
    return { status, grade: "1", approvedBy: judge.id, ...days };
  return status === "closed" ? { status, exitCode: "E22", closedOn: day("2026-09-01") } : { status };
};
const aFile = (status: ArchiveStatus, more: Columns = {}, by = keeper) =>
  anArchiveRow(scene, by, { ...columnsOf(status), ...more });
/** The last step of a file, so many days ago. */
async function stepped(archiveId: string, daysAgo: number) {
  const on = addDays(day("2026-09-18"), -daysAgo);
  await scene.sql`insert into status_changes (id, machine, record_id, event, was, becomes, happened_on, actor_name,
      union_id, union_path, keeper_id, created_at)
    select gen_random_uuid(), 'hardship.archive', id, 'submit', 'draft', 'submitted', ${on}::date, 'x',
      union_id, union_path, keeper_id, now() from archives where id = ${archiveId}`;
}

describe("the views of the list", () => {
  it("hold each state where it belongs, and count what they hold", async () => {
    for (const status of archiveStatuses) await aFile(status);
    const { counts } = await list({});
    expect(counts).toEqual({
      ...{ all: 12, applying: 7, enrolled: 1, suspended: 1, temporary: 1, ended: 2 },
      // Nobody is behind with a review, and nobody has written this file down for a year, or at all.
      ...{ overdueReview: 0, stale: 0, accidentOver: 0, mine: 1 },
    });
    for (const view of archiveViews) expect(await idsOf({ view }), view).toHaveLength(counts[view]);
    const statuses = async (view: (typeof archiveViews)[number]) =>
      (await list({ view })).rows.map(({ status }) => status).toSorted();
    expect(await statuses("ended")).toEqual(["closed", "rejected"]);
    expect(await statuses("applying")).toEqual(
      ["draft", "returned", "submitted", "verified", "compared", "onNotice", "reviewed"].toSorted(),
    );
  });
  it("call a file not updated for a year on the day that the year is full, and not the day before", async () => {
    const { id } = await aFile("enrolled", { householdOn: day("2025-09-18") });
    await aFile("enrolled", { householdOn: day("2025-09-19") });
    expect(await idsOf({ view: "stale" })).toEqual([id]);
    scene.on("2026-09-17");
    expect(await idsOf({ view: "stale" })).toEqual([]);
  });
  it("call the time of an accident over on the day that the year is full, and not the day before", async () => {
    const decidedOn = day("2025-09-18");
    const { id } = await aFile("enrolled", { grade: "3", decidedOn });
    const relieved = await aFile("temporary", { kind: "temporary", decidedOn });
    await aFile("enrolled", { grade: "3", decidedOn: day("2025-09-19") });
    await aFile("enrolled", { grade: "1", decidedOn });
    await aFile("suspended", { grade: "3", decidedOn });
    expect((await idsOf({ view: "accidentOver" })).toSorted()).toEqual([id, relieved.id].toSorted());
    scene.on("2026-09-17");
    expect(await idsOf({ view: "accidentOver" })).toEqual([]);
  });
  it("show a reviewer no file that they handed in themselves, whoever had opened it", async () => {
    const own = await scene.officer(["caseworker", "manager"], `/${street}/`);
    const { id } = await aFile("reviewed", { submittedBy: own.id });
    await aFile("reviewed", { filedBy: own.id, keeperId: keeper.id });
    const other = await aFile("reviewed", { submittedBy: keeper.id });
    expect(await idsOf({ view: "mine" }, own)).toEqual([other.id]);
    expect(await idsOf({ view: "mine" })).toContain(id);
  });
  it("show whoever keeps a file what they have to go on with, and nothing that others keep", async () => {
    const { id } = await aFile("returned");
    await aFile("submitted", { keeperId: judge.id });
    await aFile("onNotice");
    expect(await idsOf({ view: "mine" }, keeper)).toEqual([id]);
  });
});

describe("the filters of the list", () => {
  it.each([
    ["week", 7, 8],
    ["month", 30, 31],
    ["twoMonths", 60, 61],
  ] as const)("by how long an application has stood: %s ends with %i days", async (waited, last, beyond) => {
    const [at, after] = [await aFile("submitted"), await aFile("submitted")];
    await stepped(at.id, last);
    await stepped(after.id, beyond);
    expect(await idsOf({ waited })).toEqual([at.id]);
  });
  it("count the days from the last step, and only while the application is under way", async () => {
    const [twice, enrolled] = [await aFile("submitted"), await aFile("enrolled")];
    await stepped(twice.id, 90);
    await stepped(twice.id, 3);
    await stepped(enrolled.id, 90);
    expect(await idsOf({ waited: "week" })).toEqual([twice.id]);
    expect(await idsOf({ waited: "longer" })).toEqual([]);
  });
  it("by category take the proposed one as long as none was decided", async () => {
    const decided = await aFile("enrolled", { grade: "2", proposedGrade: "1" });
    const proposed = await aFile("submitted", { proposedGrade: "1" });
    expect(await idsOf({ grade: "1" })).toEqual([proposed.id]);
    expect(await idsOf({ grade: "2" })).toEqual([decided.id]);
    const { rows } = await list({ grade: "1" });
    expect(rows).toMatchObject([{ grade: "1", decided: false }]);
  });
  it("by a union take its own alone, and with those under it all of them", async () => {
    const below = await scene.officer("caseworker", `/${street}/0001/01/`);
    const [own, under] = [await aFile("draft"), await aFile("draft", {}, below)];
    expect(await idsOf({ unionId: keeper.unionId })).toEqual([own.id]);
    expect((await idsOf({ under: keeper.unionId })).toSorted()).toEqual([own.id, under.id].toSorted());
    expect(await idsOf({ under: below.unionId })).toEqual([under.id]);
  });
  it("find nothing of a union that is out of reach", async () => {
    const stranger = await scene.officer("caseworker", `/${street}9/0001/`);
    await aFile("draft", {}, stranger);
    expect(await idsOf({ unionId: stranger.unionId })).toEqual([]);
    expect(await idsOf({ under: stranger.unionId })).toEqual([]);
  });
  it("take a sign that SQL would obey for the sign itself", async () => {
    const { id } = await aFile("draft", { name: "王_强%" });
    await aFile("draft", { name: "王小强" });
    expect(await idsOf({ search: "王_强" })).toEqual([id]);
    expect(await idsOf({ search: "强%" })).toEqual([id]);
    expect(await idsOf({ search: "\\" })).toEqual([]);
  });
});

describe("what waits, over any files", () => {
  it("lies in one band of waiting each, and all of them together are the applications under way", async () => {
    const waited = [0, 7, 8, 30, 31, 60, 61, 400];
    const made: string[] = [];
    for (const days of waited) {
      const { id } = await aFile("verified");
      await stepped(id, days);
      made.push(id);
    }
    const bands = ["week", "month", "twoMonths", "longer"] as const;
    const found = await Promise.all(bands.map((band) => idsOf({ waited: band })));
    expect(found.map((ids) => ids.length)).toEqual([2, 2, 2, 2]);
    expect(found.flat().toSorted()).toEqual(made.toSorted());
  });
  it("is the same a page at a time as all at once", async () => {
    for (let i = 0; i < 7; i += 1) await aFile(i % 2 === 0 ? "draft" : "submitted");
    const whole = await idsOf({ view: "applying" });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await list({ view: "applying", limit: 3, after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(whole);
  });
});

it("is told what a file is due for, by the day that each asks for", async () => {
  const due: Day = day("2026-09-18");
  const { id } = await aFile("enrolled", {
    nextReviewOn: due,
    householdOn: day("2026-01-05"),
    perHeadFen: null,
  });
  expect(await list({ view: "enrolled" })).toMatchObject({
    rows: [{ id, nextReviewOn: "2026-09-18", householdOn: "2026-01-05", decided: true }],
    next: null,
  });
  expect(await idsOf({ view: "overdueReview" })).toEqual([]);
  scene.on("2026-09-19");
  expect(await idsOf({ view: "overdueReview" })).toEqual([id]);
});
