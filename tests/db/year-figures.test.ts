import { afterAll, beforeAll, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, type Hands, hands } from "../support/aid.ts";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
let other: Hands;
beforeAll(async () => {
  scene = await openScene();
  team = await hands(scene);
  other = await hands(scene, "/10/");
});
afterAll(() => scene.close());

type Figure = { source: string | null; kind: string | null; month: number | null };
const of = (source: string | null, kind: string | null, month: number | null) => (figure: Figure) =>
  figure.source === source && figure.kind === kind && figure.month === month;

it("count what left the funds by source, kind and month, each opened by the lines that make it, to the fen", async () => {
  const [district, city] = [await aFund(scene), await aFund(scene, { source: "2" })];
  const [one, two] = [await anEnrolled(scene, team.caseworker), await anEnrolled(scene, other.caseworker)];
  scene.on("2026-03-02");
  await aGrant(scene, team, { archive: one, fund: district, upTo: "paid", amount: "1000.01" });
  await aGrant(scene, team, { archive: one, fund: district, upTo: "paid", amount: "500" });
  const wrong = await aGrant(scene, team, { archive: one, fund: city, upTo: "paid", amount: "70.7" });
  scene.on("2026-05-06");
  await aGrant(scene, other, { archive: two, fund: district, upTo: "released", amount: "250" });
  await scene.as(team.finance).grants.askReversal({ ...wrong.at(3), reason: "重复" });
  await scene.as(team.manager).grants.confirmReversal({ ...wrong.at(3), reference: "1" });

  const { figures } = await scene.as(team.finance).figures.year({ year: 2026 });
  const at = (...place: Parameters<typeof of>) => figures.find(of(...place));
  // One household aided twice is 1 户, 1 人, 2 人次 (domain.md B.5).
  expect(at("5", "10", 3)).toMatchObject({ amountFen: 1_500_01, households: 1, people: 1, times: 2 });
  expect(at("5", "10", 5)).toMatchObject({ amountFen: 250_00, households: 1, people: 1, times: 1 });
  expect(at("5", "10", null)).toMatchObject({ amountFen: 1_750_01, households: 2, people: 2, times: 3 });
  // What was reversed counts in its own months, and in the year as nothing.
  expect(at("2", "10", 3)).toMatchObject({ amountFen: 70_70, times: 1 });
  expect(at("2", "10", 5)).toMatchObject({ amountFen: -70_70, times: 0 });
  expect(at("2", "10", null)).toMatchObject({ amountFen: 0, households: 0, people: 0, times: 0 });
  expect(at(null, null, null)).toMatchObject({ amountFen: 1_750_01, households: 2, times: 3 });

  for (const { source, kind, month, amountFen } of figures) {
    const asked = { year: 2026, ...(source && { source }), ...(kind && { kind }), ...(month && { month }) };
    const { rows, totalFen, count } = await scene.as(team.finance).figures.lines(asked as never);
    expect([totalFen, rows.reduce((sum, row) => sum + row.amountFen, 0), rows.length]).toEqual([
      amountFen,
      amountFen,
      count,
    ]);
  }
  const [spent] = await scene.sql`select sum(spent_fen)::int as fen from funds`;
  expect(at(null, null, null)?.amountFen).toBe(spent?.fen);
});

it("show a manager the figures of their own union, and the lines page by page", async () => {
  const { figures } = await scene.as(other.manager).figures.year({ year: 2026 });
  expect(figures.find(of(null, null, null))).toMatchObject({ amountFen: 250_00, households: 1, times: 1 });
  const first = await scene.as(team.finance).figures.lines({ year: 2026, limit: 2 });
  const second = await scene
    .as(team.finance)
    .figures.lines({ year: 2026, limit: 100, after: first.next ?? 0 });
  expect([first.rows.length + second.rows.length, second.next]).toEqual([first.count, null]);
  const none = await scene.as(team.finance).figures.year({ year: 2031 });
  expect(none.figures.filter(({ times }) => times > 0)).toEqual([]);
});
