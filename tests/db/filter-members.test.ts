import { memberRow } from "@gongbang/db/member-row";
import { memberGrams, members } from "@gongbang/db/schema/members";
import type { Actor } from "@gongbang/domain/access/policy";
import { readCitizenId } from "@gongbang/domain/codes/citizen-id";
import { addDays, day } from "@gongbang/domain/kernel/day";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import {
  filterFields,
  filterOps,
  type MemberCondition,
  type MemberFilter,
  memberFilter,
  memberViews,
} from "@gongbang/domain/members/member-filter";
import type { MemberSort } from "@gongbang/domain/members/member-list";
import { membershipStatuses } from "@gongbang/domain/members/membership";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diceOf } from "../support/dice.ts";
import { fits, type Row } from "../support/filter-oracle.ts";
import { aCard, aCitizenId, aPhone } from "../support/people.ts";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let desk: Actor;
let federation: Actor;
let rows: Row[];
const paths = new Map<string, string>();
const today = day("2026-09-18");
const numRuns = 150;

const texts = ["环卫一队", "快递公司", "KD配送", "一组", "司机", ""];
const names = ["王小明", "买买提·艾力", "Li Wei", "单雄信", "韩𫖯"];
const codes = ["1", "2", "11", "31"];
const days = [day("1971-02-28"), day("1996-02-29"), day("2008-09-18"), day("2026-09-18"), day("2026-10-02")];

beforeAll(async () => {
  scene = await openScene({ today });
  desk = await scene.officer("manager", "/07/");
  federation = await scene.officer("manager", "/");
  for (const path of ["/07/", "/07/0001/", "/07/0002/", "/09/0001/"]) {
    const union = await scene.aUnion(path);
    paths.set(union.id, path);
  }
  const dice = diceOf(7);
  const blank = <T>(value: T) => (dice.in100(30) ? null : value);
  const flag = () => blank(dice.in100(50));
  const built = Array.from({ length: 90 }, (_, i) => {
    const [unionId = "", unionPath = ""] = dice.pick([...paths]);
    const born = dice.pick(["19710228", "19880214", "19960229", "20080918"]);
    const id = orRefuse(readCitizenId(aCitizenId({ serial: i, born, male: dice.in100(50) }), today));
    const built = memberRow(scene.keys, {
      name: dice.pick(names),
      memberNumber: `9998-${String(i).padStart(7, "0")}`,
      citizenId: id,
      phone: blank(aPhone(i)),
      bankCard: blank(aCard(i)),
      address: blank("北京市西城区某路1号"),
      unitName: blank(dice.pick(texts)),
      groupName: blank(dice.pick(texts)),
      occupation: blank(dice.pick(texts)),
      education: blank(dice.pick(codes)),
      politicalStatus: blank(dice.pick(codes)),
      newFormWork: blank(dice.pick(codes)),
      isMigrantWorker: flag(),
      joinedOn: blank(dice.pick(days)),
      idValidUntil: blank(dice.pick(days)),
      status: dice.in100(80) ? "active" : dice.pick(membershipStatuses.filter((each) => each !== "merged")),
      unionId,
      unionPath,
      keeperId: dice.in100(40) ? desk.id : federation.id,
      createdAt: new Date(`2026-0${dice.between(1, 9)}-17T${dice.in100(50) ? "15" : "17"}:59:00.000Z`),
    });
    return built;
  });
  await scene.owner.insert(members).values(built.map(({ member }) => member));
  await scene.owner.insert(memberGrams).values(built.flatMap(({ grams }) => grams));
  rows = await scene.owner.select().from(members);
});
afterAll(() => scene.close());

const { text, code, date, number, flag, hidden } = filterFields;
const anyField = Object.values(filterFields).flat();
const one = <T>(...from: readonly T[]) => fc.constantFrom(...from);
const condition = (): fc.Arbitrary<MemberCondition> =>
  fc.oneof(
    fc.record({ field: one(...anyField), op: one("empty" as const, "filled" as const) }),
    fc.record({
      field: one(...text),
      op: one(...filterOps.text),
      value: one("环卫", "快递", "kd", "一", "王", "买买提艾力", "li", "9998", "%", "'"),
    }),
    fc.record({
      field: one(...code),
      op: one(...filterOps.code),
      value: fc.uniqueArray(one(...codes, "active", "left", 'x"y', "a\\b"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      field: one(...date),
      op: one("from" as const, "until" as const),
      value: one(...days, addDays(today, -1)),
    }),
    fc.record({
      field: one(...date),
      op: one("lastDays" as const, "nextDays" as const),
      value: one(1, 14, 15, 400),
    }),
    fc.record({ field: one(...number), op: one(...filterOps.number), value: one(0, 18, 30, 55) }),
    fc.record({ field: one(...flag), op: one(...filterOps.flag) }),
    fc.record({ field: one(...hidden), op: one("empty" as const, "filled" as const) }),
    fc.record({
      field: one("union" as const),
      op: one(...filterOps.union),
      value: fc
        .nat({ max: paths.size })
        .map((i) => [...paths.keys()][i] ?? "019746a0-0000-4000-8000-000000000001"),
    }),
    fc.record({ field: one("keeper" as const), op: one("me" as const) }),
    fc.record({
      field: one("keeper" as const),
      op: one("is" as const, "isNot" as const),
      value: fc.boolean().map((mine) => (mine ? desk.id : federation.id)),
    }),
  );
const match = one("all" as const, "any" as const);
const subgroup = () => fc.record({ match, of: fc.array(condition(), { minLength: 1, maxLength: 3 }) });
const filter = (): fc.Arbitrary<MemberFilter> =>
  fc
    .record(
      {
        view: one(...memberViews),
        status: one("active" as const, "left" as const, "retained" as const),
        where: fc.record({ match, of: fc.array(fc.oneof(condition(), subgroup()), { maxLength: 4 }) }),
      },
      { requiredKeys: ["view"] },
    )
    .map((asked) => memberFilter.parse(asked));

const idsFor = (asked: MemberFilter, actor: Actor) =>
  rows
    .filter(({ unionPath }) => unionPath.startsWith(actor.unionPath))
    .filter((row) => fits(row, asked, { today, actorId: actor.id, paths }))
    .map(({ id }) => id)
    .toSorted();

async function expectTheSame(asked: MemberFilter, actor: Actor) {
  const caller = scene.as(actor).members;
  const expected = idsFor(asked, actor);
  const { rows: shown, complete } = await caller.list({ ...asked, limit: 100 });
  expect(complete).toBe(true);
  expect(shown.map(({ id }) => id).toSorted()).toEqual(expected);
  const counted = (await caller.counts(asked))[asked.view];
  // Without a filter the kept counts answer.
  expect(counted).toEqual({ count: expected.length, atLeast: false });
}

type Order = { sort: MemberSort; descending: boolean };

/** Walks the list in pages of seven, to its end and one page back. */
async function expectAllPages(order: Order, actor: Actor) {
  const caller = scene.as(actor).members;
  const whole = await caller.list({ ...order, limit: 100 });
  const seen: string[] = [];
  let page = await caller.list({ ...order, limit: 7 });
  for (; page.next; page = await caller.list({ ...order, limit: 7, after: page.next }))
    seen.push(...page.rows.map(({ id }) => id));
  const end = page.rows.map(({ id }) => id);
  expect([...seen, ...end]).toEqual(whole.rows.map(({ id }) => id));
  const back = await caller.list({ ...order, limit: 7, before: page.previous ?? undefined });
  expect(back.rows.map(({ id }) => id)).toEqual(seen.slice(-7));
}

describe("a filter of the register means on the database what it means row by row", () => {
  it("in a street's small scope", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constant(null).chain(filter), (asked) => expectTheSame(asked, desk)),
      { numRuns },
    );
  });

  it("in a scope that the planner takes for wide, by every way to walk it", async () => {
    await scene.sql`analyze members`;
    await scene.sql`update pg_class set reltuples = 1000000 where oid = 'members'::regclass`;
    await fc.assert(
      fc.asyncProperty(fc.constant(null).chain(filter), (asked) => expectTheSame(asked, federation)),
      { numRuns },
    );
  });

  it.each(["name", "memberNumber", "birthOn", "joinedOn", "registeredOn"] as const)(
    "page by page in the order of %s, forwards and back, each member once",
    async (sort) => {
      for (const actor of [desk, federation])
        for (const descending of [false, true]) await expectAllPages({ sort, descending }, actor);
    },
  );

  it("begins anew where a place belongs to another order", async () => {
    const after = { pinyin: "wangxiaoming", id: "019746a0-0000-4000-8000-000000000001" };
    const [anew, plain] = [
      await scene.as(desk).members.list({ sort: "birthOn", after }),
      await scene.as(desk).members.list({ sort: "birthOn" }),
    ];
    expect(anew.rows).toEqual(plain.rows);
  });

  it("and never shows a row of another street", async () => {
    const under = [...paths].find(([, path]) => path === "/09/0001/")?.[0] ?? "";
    const where = {
      match: "all" as const,
      of: [{ field: "union" as const, op: "under" as const, value: under }],
    };
    expect((await scene.as(desk).members.list({ where })).rows).toEqual([]);
    expect((await scene.as(federation).members.list({ where })).rows.length).toBeGreaterThan(0);
    await expect(scene.as(desk).members.list({ unionId: under })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
