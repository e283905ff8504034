import { sweepDeadlines } from "@gongbang/api/office/sweep-deadlines";
import { publishedYears, restDays } from "@gongbang/db/schema/office";
import { deadlines as deadlineTable } from "@gongbang/db/schema/status";
import type { Actor } from "@gongbang/domain/access/policy";
import { addDays, day } from "@gongbang/domain/kernel/day";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { application, aTicket, at, clocksOf } from "../support/disputes.ts";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let mediator: Actor;
beforeAll(async () => {
  scene = await openScene();
});
beforeEach(async () => {
  scene.on("2026-09-18");
  // A union of its own for every test, so that the lists hold what the test made.
  mediator = await scene.officer("mediator", `/${crypto.randomUUID().slice(0, 8)}/`);
});
afterAll(() => scene.close());

const listed = async (window: "missed" | "today" | "three" | "seven" | "thirty") => {
  const { rows } = await scene.as(mediator).deadlines.list({ window });
  return rows.map(({ clock, dueOn }) => `${clock} ${dueOn}`);
};

it("shows what is due today, within 3, 7 and 30 days, and what is missed; the right to arbitrate is no duty", async () => {
  await aTicket(scene, mediator);
  expect(await listed("three")).toEqual([]);
  expect(await listed("seven")).toEqual(["acceptance 2026-09-22"]);
  scene.on("2026-09-20");
  expect(await listed("thirty")).toEqual(["acceptance 2026-09-22", "limitation 2026-10-20"]);
  scene.on("2026-09-22");
  expect(await listed("today")).toEqual(["acceptance 2026-09-22"]);
  expect(await listed("missed")).toEqual([]);
  scene.on("2026-09-23");
  expect(await listed("missed")).toEqual(["acceptance 2026-09-22"]);
  const { counts } = await scene.as(mediator).deadlines.list({});
  expect(counts).toEqual({ missed: 1, today: 0, three: 0, seven: 0, thirty: 1 });
});

it("pages without losing or repeating a clock, by day and by keeper", async () => {
  const second = await scene.officer("mediator", mediator.unionPath);
  for (let i = 0; i < 3; i += 1) await aTicket(scene, i === 1 ? second : mediator);
  for (const group of ["day", "keeper"] as const) {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await scene
        .as(mediator)
        .deadlines.list({ window: "thirty", group, limit: 1, ...(after && { after }) });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(new Set(seen).size).toBe(3);
    expect(seen).toHaveLength(3);
  }
});

it("shows a caseworker no clock of a dispute", async () => {
  await aTicket(scene, mediator);
  const caseworker = await scene.officer("caseworker", mediator.unionPath);
  expect((await scene.as(caseworker).deadlines.list({ window: "thirty" })).rows).toEqual([]);
});

it("lists the open tickets that no clock presses any more", async () => {
  const { ticketId } = await aTicket(scene, mediator, { claims: [{ kind: "03" }], employedTo: "" });
  const idle = async () => (await scene.as(mediator).deadlines.without({})).rows.map(({ id }) => id);
  expect(await idle()).toEqual([]);
  await scene.as(mediator).tickets.withdraw({ ...at(ticketId, 1), note: "双方自行和解。" });
  expect(await idle()).toEqual([ticketId]);
  await scene.as(mediator).tickets.close({ ...at(ticketId, 2), note: "归档。" });
  expect(await idle()).toEqual([]);
});

it("finds a ticket by number, applicant and employer, in its view, page by page", async () => {
  const first = await aTicket(scene, mediator, { employerName: "甲_公司" });
  const clerk = await scene.officer("caseworker", mediator.unionPath);
  const second = await aTicket(scene, clerk, { receivedOn: "2026-09-17", applicants: [{ name: "王建国" }] });
  const { tickets } = scene.as(mediator);
  const found = async (asked: Parameters<typeof tickets.list>[0]) =>
    (await tickets.list(asked)).rows.map(({ id }) => id);
  expect(await found({ view: "open" })).toEqual([first.ticketId, second.ticketId]);
  expect(await found({ view: "unassigned" })).toEqual([second.ticketId]);
  expect(await found({ view: "mine" })).toEqual([first.ticketId]);
  expect(await found({ view: "due" })).toEqual([second.ticketId, first.ticketId]);
  expect(await found({ search: "甲_公" })).toEqual([first.ticketId]);
  expect(await found({ search: "甲%" })).toEqual([]);
  expect(await found({ search: second.number })).toEqual([second.ticketId]);
  for (const view of ["open", "due"] as const) {
    const page = await tickets.list({ view, limit: 1 });
    const rest = await tickets.list({ view, limit: 1, after: page.next ?? "" });
    expect(new Set([...page.rows, ...rest.rows].map(({ id }) => id))).toEqual(
      new Set([first.ticketId, second.ticketId]),
    );
    expect(rest.next).toBeNull();
  }
  const {
    rows: [row],
    counts,
  } = await tickets.list({ view: "mine" });
  expect(counts).toEqual({ mine: 1, unassigned: 1, due: 2, open: 2, all: 2 });
  expect(row?.due).toMatchObject({
    clock: "acceptance",
    dueOn: "2026-09-22",
    standing: { kind: "soon", days: 3 },
  });
});

it("counts a provisional day anew when the year's holiday table is published, and keeps the old trace", async () => {
  scene.on("2027-09-28");
  const { id: ticketId } = await scene.as(mediator).tickets.open(application({ receivedOn: "2027-09-28" }));
  const before = await clocksOf(scene, mediator, ticketId);
  // Without a table only the three statutory days are off: 29, 30 September and Monday 4 October.
  expect(before).toMatchObject({ acceptance: { dueOn: "2027-10-04" } });
  expect(await sweepDeadlines(scene.house, day("2027-09-29"))).toMatchObject({ moved: 0 });

  const off = Array.from({ length: 7 }, (_, i) => addDays(day("2027-10-01"), i));
  await scene.owner
    .insert(restDays)
    .values(off.map((on) => ({ on, off: true, name: "国庆节", source: "published" as const })));
  await scene.owner.insert(publishedYears).values([{ year: 2027 }]);
  const { moved } = await sweepDeadlines(scene.house, day("2027-09-29"));
  expect(moved).toBeGreaterThan(0);
  expect(await sweepDeadlines(scene.house, day("2027-09-29"))).toMatchObject({ moved: 0 });

  const rows = await scene.owner
    .select()
    .from(deadlineTable)
    .where(and(eq(deadlineTable.recordId, ticketId), eq(deadlineTable.clock, "acceptance")))
    .orderBy(deadlineTable.id);
  expect(rows.map(({ dueOn, provisional, stoppedBy }) => ({ dueOn, provisional, stoppedBy }))).toEqual([
    { dueOn: "2027-10-04", provisional: true, stoppedBy: "recompute" },
    { dueOn: "2027-10-08", provisional: false, stoppedBy: null },
  ]);
  const { trail } = await scene.as(mediator).tickets.record({ ticketId });
  expect(trail).toContainEqual(
    expect.objectContaining({
      action: "office.deadline.recompute",
      changes: [{ field: "dueOn", was: "2027-10-04", becomes: "2027-10-08" }],
    }),
  );
});
