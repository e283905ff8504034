import { tickets } from "@gongbang/db/schema/disputes";
import { deadlines } from "@gongbang/db/schema/status";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aFund, anEnrolled } from "../support/aid.ts";
import { aTicket } from "../support/disputes.ts";
import { anArchiveRow } from "../support/hardship.ts";
import { numbersOf, type Opened, openedBy } from "../support/numbers.ts";
import { aPaidGrant, aVisitRow } from "../support/returns.ts";
import { openScene, type Scene } from "../support/scene.ts";
import { openStory } from "../support/story.ts";

type Caller = ReturnType<Scene["as"]>;

/** Each number beside what its list answers: the same, for all of them. */
async function walk(caller: Caller, unionId?: string) {
  const numbers: Opened[] = numbersOf(await caller.overview.numbers(unionId ? { unionId } : {}));
  for (const { at, n, fen, opens } of numbers) {
    const { total, sumFen } = await openedBy(caller, opens);
    if (n !== undefined) expect(total, at).toBe(n);
    if (fen !== undefined) expect(sumFen, at).toBe(fen);
  }
  return new Map(numbers.map(({ at, n, fen }) => [at, n ?? fen ?? 0]));
}

describe("a number of the overview opens a list of so many rows", () => {
  let scene: Scene;
  let lead: Actor;
  let keeper: Actor;
  beforeAll(async () => {
    scene = await openScene();
    const [own, central] = [
      (await aFund(scene, { kinds: ["10", "20", "70"] })).id,
      (await aFund(scene, { source: "1", name: "中央资金", kinds: ["10"] })).id,
    ];
    for (const path of ["/41/", "/41/0001/", "/42/"]) await fill(path, own, central);
    lead = await scene.officer("manager", "/41/");
    keeper = await scene.officer("caseworker", "/41/0001/");
  });
  afterAll(() => scene.close());

  /** One of each at the edges of the periods: of the year, of the month, of the twelve months, of the next seven days. */
  async function fill(path: string, own: string, central: string) {
    const caseworker = await scene.officer("caseworker", path);
    const days = [
      "2025-09-30",
      "2025-10-01",
      "2025-12-31",
      "2026-01-01",
      "2026-08-31",
      "2026-09-01",
      "2026-09-18",
    ];
    const archive = await anEnrolled(scene, caseworker, { grade: "1", householdOn: day("2025-09-18") });
    for (const on of days) {
      await aPaidGrant(scene, caseworker, { archive, fundId: own, on });
      await aVisitRow(scene, caseworker, { archive, on });
    }
    const old = await anEnrolled(scene, caseworker, { grade: "2", nextReviewOn: day("2026-09-17") });
    await aPaidGrant(scene, caseworker, { archive: old, fundId: central, on: "2025-12-31", amountFen: 7 });
    await aPaidGrant(scene, caseworker, { archive: old, fundId: central, status: "reversed" });
    for (const on of ["2026-09-17", "2026-09-18", "2026-09-25", "2026-09-26"])
      await anEnrolled(scene, caseworker, { nextVisitOn: day(on) });
    await anArchiveRow(scene, caseworker, { status: "submitted", proposedGrade: "1" });
    const mediator = await scene.officer("mediator", path);
    for (const steps of [[], ["withdrawn"], ["withdrawn", "closed"]] as const) {
      const { ticketId } = await aTicket(scene, mediator);
      for (const status of steps)
        await scene.owner.update(tickets).set({ status }).where(eq(tickets.id, ticketId));
    }
    for (const on of [
      "2026-09-17",
      "2026-09-18",
      "2026-09-19",
      "2026-09-21",
      "2026-09-22",
      "2026-09-25",
      "2026-09-26",
    ])
      await aClock(caseworker, archive.id, on);
  }

  async function aClock({ unionId, unionPath, id: keeperId }: Actor, recordId: string, on: string) {
    await scene.owner.insert(deadlines).values({
      ...{ id: uuidv7(), machine: "hardship.archive", clock: "notice", recordId, title: "困 2026-0001" },
      ...{ startedOn: day("2026-09-01"), dueOn: day(on), length: 5, unit: "workingDay", provisional: false },
      ...{ trace: [], unionId, unionPath, keeperId },
    });
  }

  it("of the same unions and period, by the same rule, to the day", async () => {
    const numbers = await walk(scene.as(lead));
    // Two of the three unions are the reader's.
    expect(Object.fromEntries(numbers)).toMatchObject({
      ...{ inFile: 12, "grade.1": 10, "grade.2": 2, "status.submitted": 2, "waited.week": 0 },
      ...{ neverHelped: 8, notUpdated: 2, notReviewed: 2, visitsOverdue: 2, visitsSoon: 4 },
      ...{ visitsThisMonth: 4, helped: 2, paidThisYear: 8 },
      ...{ "aid.10.5.2026-09-01": 4, "aid.10.5.null": 12, "aid.10.1.null": 2, "aid.null.null.null": 14 },
      ...{ openTickets: 4, "ticket.closed": 2, missed: 2, dueToday: 2 },
    });
  });
  it("also for a union below, and for the whole federation", async () => {
    await walk(scene.as(lead), keeper.unionId);
    const numbers = await walk(scene.as(await scene.officer("manager")));
    expect(numbers.get("inFile")).toBe(18);
    expect(numbers.get("paidThisYear")).toBe(12);
  });
  it("also for the audit, which sees what it may not change", async () => {
    await walk(scene.as(await scene.officer("auditor")));
  });
  it("and for nobody more than their own: a neighbour's union narrows the list to nothing", async () => {
    const { id } = await scene.aUnion("/42/");
    for (const list of ["archives", "grants", "visits", "tickets", "deadlines"] as const)
      expect((await openedBy(scene.as(lead), { list, asked: { under: id } })).total, list).toBe(0);
  });
});

it("the numbers of the demo story open their lists, of the district and of a street", async () => {
  const story = await openStory();
  const district = await walk(await story.as("赵文华"));
  expect(district.get("inFile")).toBeGreaterThan(10);
  expect(district.get("paidThisYear")).toBeGreaterThan(0);
  await walk(await story.as("韩卫东"));
  await story.close();
}, 120_000);
