import { randomUUID } from "node:crypto";
import type { NewTask } from "@gongbang/api/aid/add-task";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anEnrolled, visiting } from "../support/aid.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";
import { aTask } from "../support/tasks.ts";

let scene: Scene;
let visitor: Actor;
let colleague: Actor;
beforeAll(async () => {
  scene = await openScene();
  visitor = await scene.officer("caseworker", "/09/");
  colleague = await scene.officer("caseworker", "/09/");
});
afterAll(() => scene.close());

describe("the plan of visits", () => {
  const numbersIn = async (input: object) =>
    (await scene.as(visitor).rounds.plan(input)).rows.map(({ number }) => number);

  it("parts the households into overdue, this week, this month and unplanned, none in two", async () => {
    const planned = (on: string | null, keeper = visitor) =>
      anEnrolled(scene, keeper, { nextVisitOn: on === null ? null : day(on) });
    const edges = {
      overdue: ["2026-08-01", "2026-09-17"],
      week: ["2026-09-18", "2026-09-25"],
      month: ["2026-09-26", "2026-10-18"],
    } as const;
    for (const [view, days] of Object.entries(edges)) {
      const made = [await planned(days[0]), await planned(days[1])];
      expect(await numbersIn({ view }), view).toEqual(made.map(({ number }) => number));
    }
    const without = await planned(null);
    await planned("2026-10-19");
    const theirs = await planned("2026-08-15", colleague);
    expect(await numbersIn({ view: "unplanned" })).toEqual([without.number]);
    expect(await numbersIn({ view: "overdue" })).toContain(theirs.number);
    expect(await numbersIn({ view: "overdue", mine: true })).not.toContain(theirs.number);
    const { counts } = await scene.as(visitor).rounds.plan({});
    expect(counts).toEqual({ overdue: 3, week: 2, month: 2, unplanned: 1 });
  });
  it("shows the longest overdue first, with how long and whose, a page at a time", async () => {
    const first = await scene.as(visitor).rounds.plan({ view: "overdue", limit: 2 });
    expect(first.rows.map(({ daysLeft, mine }) => [daysLeft, mine])).toEqual([
      [-48, true],
      [-34, false],
    ]);
    const second = await scene
      .as(visitor)
      .rounds.plan({ view: "overdue", limit: 2, after: first.next ?? "" });
    expect(second.rows.map(({ daysLeft }) => daysLeft)).toEqual([-1]);
    expect(second.next).toBeNull();
  });
  it("plans households that were relieved once like those in the file, and no other ones", async () => {
    const lead = await scene.officer("manager", "/41/");
    const keeper = await scene.officer("caseworker", "/41/");
    const planned = (status: "temporary" | "enrolled" | "suspended" | "submitted", on: string) =>
      anEnrolled(scene, keeper, { status, nextVisitOn: day(on) });
    const [relieved, enrolled] = [
      await planned("temporary", "2026-09-02"),
      await planned("enrolled", "2026-09-03"),
    ];
    await planned("suspended", "2026-09-01");
    await planned("submitted", "2026-09-01");
    const { rows, counts } = await scene.as(lead).rounds.plan({ view: "overdue" });
    expect(rows.map(({ number }) => number)).toEqual([relieved.number, enrolled.number]);
    expect(counts).toMatchObject({ overdue: 2 });
    const due = await scene.as(keeper).visits.due({});
    expect(due.rows.map(({ number }) => number)).toEqual([relieved.number, enrolled.number]);
  });
  it("pages through households without a day, each once", async () => {
    const keeper = await scene.officer("caseworker", "/42/");
    const made = [];
    for (let i = 0; i < 5; i += 1) made.push((await anEnrolled(scene, keeper)).number);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await scene.as(keeper).rounds.plan({ view: "unplanned", limit: 2, after });
      seen.push(...page.rows.map(({ number }) => number));
      expect(page.rows.every(({ daysLeft, nextVisitOn }) => daysLeft === null && nextVisitOn === null)).toBe(
        true,
      );
      after = page.next ?? undefined;
    } while (after);
    expect(seen.toSorted()).toEqual(made.toSorted());
    expect(new Set(seen).size).toBe(5);
  });
  it("is set to today or later, by whoever works in the union", async () => {
    const archive = await anEnrolled(scene, colleague);
    const set = (nextVisitOn: string, actor = visitor) =>
      scene.as(actor).rounds.setPlan({ ...command(), archiveId: archive.id, nextVisitOn });
    await expect(set("2026-09-17")).rejects.toMatchObject(refusedAs("AID.PLANNED_IN_PAST"));
    expect(await set("2026-09-18")).toEqual({ nextVisitOn: "2026-09-18" });
    await set("2026-10-09", await scene.officer("manager", "/09/"));
    await expect(set("2026-10-09", await scene.officer("caseworker", "/10/"))).rejects.toMatchObject(
      notFound,
    );
  });
});

describe("a task", () => {
  const returned = { kind: "paymentReturned" as const, words: "核对收款卡号", dueOn: day("2026-09-20") };
  const add = (archive: { id: string }, more: Partial<NewTask> = {}) =>
    aTask(scene, visitor, archive, { ...returned, ownerId: colleague.id, ...more });

  it("is its owner's, is seen in the union, and is done once", async () => {
    const archive = await anEnrolled(scene, visitor);
    const { id: taskId } = await add(archive);
    const mine = async (actor: Actor) =>
      (await scene.as(actor).tasks.list({ mine: true })).rows.map(({ id }) => id);
    expect(await mine(colleague)).toContain(taskId);
    expect(await mine(visitor)).not.toContain(taskId);
    const { rows } = await scene.as(visitor).tasks.list({ archiveId: archive.id });
    expect(rows).toMatchObject([{ name: archive.name, daysLeft: 2, kind: "paymentReturned", mine: false }]);
    const finish = (version: number) => scene.as(colleague).tasks.finish({ ...command(), taskId, version });
    await expect(finish(2)).rejects.toMatchObject(refusedAs("EDIT.CONFLICT"));
    await finish(1);
    await expect(finish(2)).rejects.toMatchObject(refusedAs("TASK.DONE_ALREADY"));
    expect(await mine(colleague)).not.toContain(taskId);
  });
  it("comes from one thing once: the database takes no second one", async () => {
    const archive = await anEnrolled(scene, visitor);
    const source = { type: "paymentRow", id: randomUUID() };
    await add(archive, { source });
    await expect(add(archive, { source })).rejects.toThrow();
    await add(archive, { source, kind: "referral" });
    expect((await scene.as(visitor).tasks.list({ archiveId: archive.id })).rows).toHaveLength(2);
  });
  it("stands by its day among the others, a page at a time, each once", async () => {
    const [owner, archive] = [await scene.officer("caseworker", "/43/"), await anEnrolled(scene, visitor)];
    const theirs = await anEnrolled(scene, owner);
    const days = ["2026-09-20", "2026-09-18", "2026-09-10", "2026-09-18", "2026-10-01"];
    for (const dueOn of days) await aTask(scene, owner, theirs, { dueOn: day(dueOn) });
    await aTask(scene, visitor, archive);
    const seen: { dueOn: string; daysLeft: number }[] = [];
    let after: string | undefined;
    do {
      const page = await scene.as(owner).tasks.list({ mine: true, limit: 2, after });
      seen.push(...page.rows);
      after = page.next ?? undefined;
    } while (after);
    expect(seen.map(({ dueOn }) => dueOn)).toEqual(days.toSorted());
    expect(seen.map(({ daysLeft }) => daysLeft)).toEqual([-8, 0, 0, 2, 13]);
  });
  it("ticked by two at once is done by one of them", async () => {
    const archive = await anEnrolled(scene, visitor);
    const { id: taskId } = await add(archive);
    const finish = (actor: Actor) => scene.as(actor).tasks.finish({ ...command(), taskId, version: 1 });
    const answers = await Promise.allSettled([finish(visitor), finish(colleague)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const [row] = await scene.sql`select done_on::text as on, version from tasks where id = ${taskId}`;
    expect(row).toMatchObject({ on: "2026-09-18", version: 2 });
  });
  it("leaves a line in the trail of its household when it is done", async () => {
    const archive = await anEnrolled(scene, visitor);
    const { id: taskId } = await add(archive);
    await scene.as(colleague).tasks.finish({ ...command(), taskId, version: 1 });
    const lines = await scene.sql`select action, actor_id from audit
      where record_id = ${archive.id} and entry->>'objectType' = 'task'`;
    expect(lines).toMatchObject([{ action: "aid.task.finish", actor_id: colleague.id }]);
  });
  it("of another union's household is not found", async () => {
    const archive = await anEnrolled(scene, visitor);
    const { id: taskId } = await add(archive);
    const stranger = await scene.officer("caseworker", "/10/");
    await expect(scene.as(stranger).tasks.finish({ ...command(), taskId, version: 1 })).rejects.toMatchObject(
      notFound,
    );
    expect((await scene.as(stranger).tasks.list({ archiveId: archive.id })).rows).toEqual([]);
  });
});

describe("a visit that was written down", () => {
  const record = async () => {
    const archive = await anEnrolled(scene, visitor);
    const { id: visitId } = await scene.as(visitor).visits.recordVisit(visiting(archive));
    return { visitId, archive };
  };
  const right = (visitId: string, version = 1) => ({
    ...{
      ...command(),
      visitId,
      version,
      method: "phone" as const,
      met: true,
      notMetReason: null,
      minutes: "20",
    },
    ...{ topics: ["work" as const], outcomes: [], note: "电话里更正：下周上岗。" },
  });

  it("is put right by its author within two days, and says so in the trail by field", async () => {
    const { visitId, archive } = await record();
    expect((await scene.as(visitor).visits.record({ visitId })).mayAmend).toBe(true);
    await scene.as(visitor).visits.amend(right(visitId));
    expect(await scene.as(visitor).visits.record({ visitId })).toMatchObject({
      ...{
        method: "phone",
        minutes: 20,
        note: "电话里更正：下周上岗。",
        visitedOn: "2026-09-18",
        version: 2,
      },
    });
    const [line] = await scene.sql`select entry->'changes' as changes from audit
      where record_id = ${archive.id} and action = 'aid.visit.amend'`;
    const changes = ["method", "minutes", "topics", "outcomes", "note"].map((field) => ({ field }));
    expect(line?.changes).toEqual(changes);
  });
  it("is put right by nobody else, and not when the office holds a newer one", async () => {
    const { visitId } = await record();
    await expect(scene.as(colleague).visits.amend(right(visitId))).rejects.toMatchObject(notFound);
    await scene.as(visitor).visits.amend(right(visitId));
    await expect(scene.as(visitor).visits.amend(right(visitId))).rejects.toMatchObject(
      refusedAs("EDIT.CONFLICT"),
    );
    const both = { ...right(visitId, 2), notMetReason: "absent" as const };
    await expect(scene.as(visitor).visits.amend(both)).rejects.toMatchObject(refusedAs("AID.MET_AFTER_ALL"));
  });
  it("stands from the third day on, and takes notes only", async () => {
    const { visitId } = await record();
    scene.on("2026-09-20");
    await scene.as(visitor).visits.amend(right(visitId));
    scene.on("2026-09-21");
    const late = scene.as(visitor).visits.amend(right(visitId, 2));
    await expect(late.finally(() => scene.on("2026-09-18"))).rejects.toMatchObject(
      refusedAs("AID.VISIT_EDIT_CLOSED"),
    );
    const note = (actor: Actor, text: string) =>
      scene.as(actor).visits.addNote({ ...command(), visitId, text });
    await note(visitor, "票据已补齐。");
    await note(await scene.officer("manager", "/09/"), "请下月再访。");
    await expect(note(colleague, "我也去过。")).rejects.toMatchObject(notFound);
    const { notes, note: text } = await scene.as(visitor).visits.record({ visitId });
    expect(notes.map((each) => each.text)).toEqual(["票据已补齐。", "请下月再访。"]);
    expect(text).toBe("电话里更正：下周上岗。");
  });
});
