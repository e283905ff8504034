import { carryColumns } from "@gongbang/domain/aid/carry";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, faultsOf, type Hands, hands } from "../support/aid.ts";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
let other: Hands;
beforeAll(async () => {
  scene = await openScene();
  [team, other] = [await hands(scene), await hands(scene, "/10/")];
  const open = { opensOn: "2024-01-01", closesOn: "2027-12-31", householdYearlyCap: "90000" };
  scene.on("2025-12-30");
  const five = await aFund(scene, { ...open, cap: "10000" });
  await aFund(scene, { ...open, source: "2", cap: "0.01" });
  const [one, two] = [
    await anEnrolled(scene, team.caseworker, early),
    await anEnrolled(scene, other.caseworker, early),
  ];
  // On the last day of one year, and on the first of the next.
  scene.on("2025-12-31");
  const last = await aGrant(scene, team, { archive: one, fund: five, upTo: "paid", amount: "1000.01" });
  await aGrant(scene, team, { archive: one, fund: five, upTo: "approved", amount: "500", way: "bank" });
  scene.on("2026-01-01");
  await aGrant(scene, other, { archive: two, fund: five, upTo: "paid", amount: "250.3" });
  await aFund(scene, { ...open, opensOn: "2026-01-01", cap: "300.5" });
  await scene.as(team.finance).grants.askReversal({ ...last.at(3), reason: "重复" });
  await scene.as(team.manager).grants.confirmReversal({ ...last.at(3), reference: "1" });
});
beforeEach(() => scene.on("2026-09-18"));
afterAll(() => scene.close());

const early = { enrolledOn: "2025-01-05" } as never;
const carry = async (year: number, by = team.finance) => (await scene.as(by).figures.carry({ year })).rows;
const lines = (year: number, source: string, column: string, more: object = {}, by = team.finance) =>
  scene.as(by).figures.carryLines({ year, source, column, ...more } as never);

describe("what a source carries over", () => {
  it("is everything that came in and was not paid, to the fen, on the last day of the year", async () => {
    expect(await carry(2025)).toEqual([
      { source: "2", openingFen: 0, incomeFen: 1, paidFen: 0, closingFen: 1 },
      { source: "5", openingFen: 0, incomeFen: 10_000_00, paidFen: 1_000_01, closingFen: 8_999_99 },
    ]);
    expect(await carry(2024)).toEqual([]);
  });
  it("opens the next year, in which what came back counts as what it is", async () => {
    const [, five] = await carry(2026);
    const paidFen = 250_30 - 1_000_01;
    expect(five).toEqual({
      ...{ source: "5", openingFen: 8_999_99, incomeFen: 300_50, paidFen },
      closingFen: 8_999_99 + 300_50 - paidFen,
    });
    expect((await carry(2027))[1]).toMatchObject({ openingFen: five?.closingFen, incomeFen: 0, paidFen: 0 });
    expect(await faultsOf(scene)).toEqual([]);
  });
  it("is what the funds of the source have, set aside or free", async () => {
    for (const { source, closingFen } of await carry(2026)) {
      const [row] =
        await scene.sql`select sum(cap_fen - spent_fen)::int as fen from funds where source = ${source}`;
      expect(closingFen, source).toBe(row?.fen);
    }
  });
});

describe("each of its figures", () => {
  it("opens the lines that make it, and no other", async () => {
    for (const year of [2025, 2026, 2027])
      for (const row of await carry(year))
        for (const column of carryColumns) {
          const { rows, totalFen, count } = await lines(year, row.source, column);
          const sum = rows.reduce((total, { amountFen }) => total + amountFen, 0);
          expect([totalFen, sum, rows.length], `${year} ${row.source} ${column}`).toEqual([
            ...[row[`${column}Fen`], row[`${column}Fen`], count],
          ]);
        }
  });
  it("is read page by page, each line once", async () => {
    const whole = (await lines(2026, "5", "closing")).rows.map(({ id }) => id);
    const seen: number[] = [];
    let after: number | undefined;
    do {
      const page = await lines(2026, "5", "closing", { limit: 2, after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(whole);
  });
  it("names the grants of the reader's own unions, and of others the movement alone", async () => {
    const numbers = async (by = team.finance) =>
      (await lines(2026, "5", "paid", {}, by)).rows.map(({ number }) => number !== null);
    expect(await numbers()).toEqual([true, true]);
    expect(await numbers(other.manager)).toEqual([true, false]);
    await expect(carry(2026, team.caseworker)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
