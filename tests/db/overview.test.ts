import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, hands, visiting } from "../support/aid.ts";
import { aTicket } from "../support/disputes.ts";
import { anArchiveRow } from "../support/hardship.ts";
import { notFound, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let street: Actor;
let federation: Actor;
let fundId: string;

beforeAll(async () => {
  scene = await openScene();
  street = await scene.officer("manager", "/09/");
  federation = await scene.officer("manager", "/");
  fundId = (await aFund(scene)).id;
});
afterAll(() => scene.close());
beforeEach(() => scene.on("2026-09-18"));

const numbers = (actor: Actor, unionId?: string) =>
  scene.as(actor).overview.numbers(unionId ? { unionId } : {});
const unionId = async (path: string) => (await scene.aUnion(path)).id;
const of = (tally: { key: string; n: number }[], key: string) => tally.find((row) => row.key === key)?.n ?? 0;

describe("the archives", () => {
  it("count by grade only those in the file, and by status all of them", async () => {
    const before = await numbers(street);
    const keeper = await scene.officer("caseworker", "/09/0001/");
    await anEnrolled(scene, keeper, { grade: "1" });
    await anEnrolled(scene, keeper, { grade: "2" });
    await anArchiveRow(scene, keeper, { status: "submitted", proposedGrade: "1" });
    const { archives } = await numbers(street);
    expect(of(archives.byGrade, "1") - of(before.archives.byGrade, "1")).toBe(1);
    expect(of(archives.byGrade, "2") - of(before.archives.byGrade, "2")).toBe(1);
    expect(of(archives.byStatus, "submitted") - of(before.archives.byStatus, "submitted")).toBe(1);
    expect(of(archives.byStatus, "enrolled") - of(before.archives.byStatus, "enrolled")).toBe(2);
  });

  it("are due for review from the day after the day that was set, and not on it", async () => {
    const before = await numbers(street);
    const keeper = await scene.officer("caseworker", "/09/0001/");
    await anEnrolled(scene, keeper, { nextReviewOn: day("2026-09-18") });
    await anEnrolled(scene, keeper, { nextReviewOn: day("2026-09-17") });
    expect((await numbers(street)).archives.notReviewed - before.archives.notReviewed).toBe(1);
  });
});

describe("the aid", () => {
  it("counts what left the fund, and not what is only promised", async () => {
    const people = await hands(scene, "/09/");
    const archive = await anEnrolled(scene, people.caseworker);
    const before = await numbers(street);
    await aGrant(scene, people, { archive, fund: { id: fundId }, amount: "100", upTo: "proposed" });
    await aGrant(scene, people, { archive, fund: { id: fundId }, amount: "200.50", upTo: "paid" });
    await aGrant(scene, people, { archive, fund: { id: fundId }, amount: "300", upTo: "released" });
    const { aid } = await numbers(street);
    expect(aid.year.fen - before.aid.year.fen).toBe(500_50);
  });

  it("counts a household that was helped twice as one household and two payments", async () => {
    const people = await hands(scene, "/09/");
    const archive = await anEnrolled(scene, people.caseworker);
    const before = await numbers(street);
    for (const amount of ["10", "20"])
      await aGrant(scene, people, { archive, fund: { id: fundId }, amount, upTo: "paid" });
    const { aid } = await numbers(street);
    expect(aid.year.households - before.aid.year.households).toBe(1);
    expect(aid.year.payments - before.aid.year.payments).toBe(2);
  });

  it("is shown by fund and month, and adds up to the year", async () => {
    const { aid } = await numbers(federation);
    const sum = aid.byFundAndMonth.reduce((total, { fen }) => total + fen, 0);
    expect(sum).toBe(aid.year.fen);
    expect(aid.byFundAndMonth.map(({ month }) => month)).toEqual(["2026-09-01"]);
  });

  it("shows the whole fund to every manager, also what another street was paid", async () => {
    const elsewhere = await hands(scene, "/10/");
    const archive = await anEnrolled(scene, elsewhere.caseworker);
    const before = await numbers(street);
    await aGrant(scene, elsewhere, { archive, fund: { id: fundId }, amount: "7", upTo: "paid" });
    const after = await numbers(street);
    const spent = (aid: typeof after.aid) => aid.funds.find(({ id }) => id === fundId)?.spentFen ?? 0;
    expect(spent(after.aid) - spent(before.aid)).toBe(7_00);
    expect(after.aid.year.fen).toBe(before.aid.year.fen);
  });

  it("leaves off what was never helped once it is", async () => {
    const people = await hands(scene, "/09/");
    const archive = await anEnrolled(scene, people.caseworker);
    const before = await numbers(street);
    await aGrant(scene, people, { archive, fund: { id: fundId }, amount: "5", upTo: "paid" });
    expect((await numbers(street)).archives.neverHelped).toBe(before.archives.neverHelped - 1);
  });
});

describe("the visits", () => {
  it("are overdue when their day has passed, and soon for the seven days that begin today", async () => {
    const before = await numbers(street);
    const keeper = await scene.officer("caseworker", "/09/0001/");
    for (const on of ["2026-09-17", "2026-09-18", "2026-09-25", "2026-09-26"])
      await anEnrolled(scene, keeper, { nextVisitOn: day(on) });
    const { visits } = await numbers(street);
    expect([visits.overdue - before.visits.overdue, visits.soon - before.visits.soon]).toEqual([1, 2]);
  });

  it("are counted in the month in which they were made", async () => {
    const people = await hands(scene, "/09/");
    const archive = await anEnrolled(scene, people.caseworker);
    const before = await numbers(street);
    await scene.as(people.caseworker).visits.recordVisit(visiting(archive));
    expect((await numbers(street)).visits.thisMonth - before.visits.thisMonth).toBe(1);
    scene.on("2026-10-09");
    const october = await numbers(street);
    expect([october.visits.thisMonth, october.visits.lastMonth]).toEqual([0, before.visits.thisMonth + 1]);
  });
});

describe("the tickets and their clocks", () => {
  it("are at risk by how near they are: missed only after their day", async () => {
    const mediator = await scene.officer("mediator", "/09/");
    const before = await numbers(street);
    await aTicket(scene, mediator);
    const fresh = await numbers(street);
    expect(of(fresh.tickets, "received") - of(before.tickets, "received")).toBe(1);
    expect(fresh.deadlines.missed).toBe(before.deadlines.missed);
    // Received on Friday the 18th; Sunday the 20th is worked, so that the third working day is the 22nd.
    scene.on("2026-09-22");
    const due = await numbers(street);
    expect(due.deadlines.today).toBeGreaterThan(0);
    scene.on("2026-09-23");
    expect((await numbers(street)).deadlines.missed).toBe(due.deadlines.missed + due.deadlines.today);
  });
});

describe("the unions side by side", () => {
  it("are those one step down, each with all that is under it", async () => {
    const deep = await scene.officer("caseworker", "/09/0001/01/");
    const before = await numbers(federation);
    await anEnrolled(scene, deep);
    const { unions } = await numbers(federation);
    const enrolled = (rows: typeof unions, id: string) =>
      rows.find((row) => row.unionId === id)?.enrolled ?? 0;
    const id = await unionId("/09/");
    expect(enrolled(unions, id) - enrolled(before.unions, id)).toBe(1);
    expect(unions.every(({ unionId }) => unionId !== deep.unionId)).toBe(true);
  });

  it("open their own numbers, and these their own", async () => {
    const below = await numbers(federation, await unionId("/09/"));
    const own = await numbers(street);
    expect(below.archives).toEqual(own.archives);
    expect(below.union.parentId).not.toBeNull();
    expect(own.union.parentId).toBeNull();
  });

  it("are not found outside one's own", async () => {
    await expect(numbers(street, await unionId("/10/"))).rejects.toMatchObject(notFound);
    await expect(numbers(street, await unionId("/"))).rejects.toMatchObject(notFound);
  });
});

describe("the twelve months", () => {
  it("begin eleven months ago and end with this one, empty ones as noughts", async () => {
    const quiet = await scene.officer("manager", "/77/");
    const { months } = await numbers(quiet);
    expect(months).toHaveLength(12);
    expect([months[0]?.month, months[11]?.month]).toEqual(["2025-10-01", "2026-09-01"]);
    expect(
      months.every(({ enrolled, paidFen, visits, tickets }) => enrolled + paidFen + visits + tickets === 0),
    ).toBe(true);
  });

  it("add up to what the headline says of the year", async () => {
    const { months, aid } = await numbers(federation);
    const year = months.filter(({ month }) => month >= "2026-01-01");
    expect(year.reduce((sum, { paidFen }) => sum + paidFen, 0)).toBe(aid.year.fen);
  });
});
