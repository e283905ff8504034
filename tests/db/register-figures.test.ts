import { recountRegister } from "@gongbang/api/members/count-register";
import { readFile } from "@gongbang/api/office/read-file";
import { runJob } from "@gongbang/api/office/run-job";
import { members } from "@gongbang/db/schema/members";
import { openTable } from "@gongbang/documents/read-table";
import type { Actor } from "@gongbang/domain/access/policy";
import { addDays, type Day, day } from "@gongbang/domain/kernel/day";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { membershipStatuses } from "@gongbang/domain/members/membership";
import {
  ageBands,
  bandOf,
  completeFields,
  type Figure,
  figureKinds,
  filterBehind,
  missingFields,
} from "@gongbang/domain/members/register-figures";
import { smallestCell } from "@gongbang/domain/members/small-cells";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diceOf } from "../support/dice.ts";
import { aCard, aCitizenId, aPhone } from "../support/people.ts";
import { aRecord } from "../support/register.ts";
import { desk, plan, settle, start, workbook } from "../support/roster.ts";
import { rosterOf } from "../support/roster-rows.ts";
import { command, openScene, type Scene } from "../support/scene.ts";

const paths = ["/09/", "/09/0001/", "/09/0001/01/", "/09/0002/", "/10/0001/"] as const;
const on = day("2026-09-18");

let scene: Scene;
let head: Actor;
let keepers: Actor[];
beforeAll(async () => {
  scene = await openScene({ today: on });
  head = await scene.officer("manager", "/");
  keepers = [];
  for (const path of paths) keepers.push(await scene.officer("caseworker", path));
  await fill(160, diceOf(20_260_918));
  await recountRegister(scene.house, "/", scene.now());
}, 120_000);
afterAll(() => scene.close());

/** People of every kind, and of every way of not being known. */
async function fill(count: number, dice: ReturnType<typeof diceOf>) {
  const some = <T>(value: T): T | null => (dice.in100(70) ? value : null);
  for (let i = 0; i < count; i += 1) {
    const born = addDays(day("1958-01-01"), dice.below(18_000)).replaceAll("-", "");
    const status = dice.in100(70)
      ? "active"
      : dice.pick(membershipStatuses.filter((each) => each !== "merged"));
    await aRecord(scene, dice.pick(keepers), {
      number: aCitizenId({ serial: i % 400, born, male: dice.in100(50) }),
      ...{
        phone: some(aPhone(810_000 + i)),
        bankCard: some(aCard(810_000 + i)),
        address: some("北京市西城区月坛街道1号"),
      },
      ...{ ethnicGroup: some("01"), politicalStatus: some("13"), education: some("21") },
      ...{
        registrationKind: some(dice.pick(["0", "1", "2"])),
        employment: some(dice.pick(["24", "17", "80"])),
      },
      ...{
        employmentForm: some(dice.pick(["1", "2", "3", "4"])),
        newFormWork: some(dice.pick(["01", "03", "04"])),
      },
      ...{ unitCategory: some(dice.pick(["170", "110", "400"])), skillGrade: some(dice.pick(["2", "4"])) },
      ...{ isMigrantWorker: some(dice.in100(50)), unitName: some("北京恒远物业管理有限公司") },
      ...{ joinedOn: some(addDays(on, -dice.below(700))), status },
    });
  }
}

const figures = (actor: Actor, more: { unionId?: string; shared?: boolean } = {}) =>
  scene.as(actor).registerNumbers.figures(more);
const idOf = async (path: string) => (await scene.aUnion(path)).id;
const at = async (path: string) => figures(head, { unionId: await idOf(path) });
type Shown = Awaited<ReturnType<typeof at>>;

/** The members below a path, as a slow reader of the whole table finds them. */
async function slowly(path: string) {
  const rows = await scene.owner.select().from(members);
  const here = rows.filter(({ unionPath }) => unionPath.startsWith(path));
  const live = here.filter(({ status }) =>
    ["applied", "active", "transferring", "retained"].includes(status),
  );
  return { here, live };
}
const tally = (keys: readonly (string | null)[]) => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key ?? "", (counts.get(key ?? "") ?? 0) + 1);
  return counts;
};
const asMap = (groups: Shown["sex"]) => new Map(groups.map(({ key, n }) => [key, n]));

describe("the figures", () => {
  it.each(["/", ...paths, "/10/"])("agree with a slow count of everybody under %s", async (path) => {
    const [shown, { live }] = [await at(path), await slowly(path)];
    expect(shown.members).toBe(live.length);
    expect(shown.newForm).toBe(live.filter(({ newFormWork }) => newFormWork !== null).length);
    expect(asMap(shown.sex)).toEqual(tally(live.map(({ sex }) => sex)));
    for (const kind of figureKinds)
      expect(asMap(shown.kinds[kind]), kind).toEqual(tally(live.map((member) => member[kind])));
    const ages = tally(live.map(({ birthOn }) => bandOf(birthOn, on)));
    expect(shown.ages.map(({ cells }) => cells.at(-1))).toEqual([
      ...ageBands.map(({ key }) => ages.get(key) ?? 0),
      live.length,
    ]);
    const missing = tally(live.flatMap(missingFields));
    expect(shown.missing).toEqual(completeFields.map((field) => ({ field, n: missing.get(field) ?? 0 })));
    expect(shown.incomplete).toBe(live.filter((member) => missingFields(member).length > 0).length);
  });

  it("cross age and sex so that every row and every column adds up", async () => {
    const { ages } = await at("/");
    const rows = ages.map(({ cells }) => cells.map(Number));
    for (const row of rows) expect(row.slice(0, -1).reduce((sum, n) => sum + n, 0)).toBe(row.at(-1));
    const last = rows.at(-1) ?? [];
    expect(
      rows.slice(0, -1).reduce((sums, row) => sums.map((n, i) => n + (row[i] ?? 0)), [0, 0, 0, 0]),
    ).toEqual(last);
  });

  it("are those of a union and all under it; and side by side, one step down", async () => {
    const { unions, members: all } = await at("/09/");
    const below = await Promise.all(["/09/0001/", "/09/0002/"].map(at));
    expect(new Map(unions.map(({ unionId, members: n }) => [unionId, n]))).toEqual(
      new Map(below.map(({ union, members: n }) => [union.id, n])),
    );
    const own = (await slowly("/09/")).live.filter(({ unionPath }) => unionPath === "/09/").length;
    expect(below.reduce((sum, { members: n }) => sum + Number(n), own)).toBe(all);
  });

  it("count who joined by the month, also those who left since", async () => {
    const { here } = await slowly("/");
    const joined = tally(
      here
        .filter(({ status }) => !["applied", "notAdmitted", "merged"].includes(status))
        .map(({ joinedOn }) => joinedOn && `${joinedOn.slice(0, 7)}-01`),
    );
    const { growth } = await at("/");
    expect(growth.map(({ month }) => month).slice(-2)).toEqual(["2026-08-01", "2026-09-01"]);
    expect(growth.map(({ joined: n }) => n)).toEqual(growth.map(({ month }) => joined.get(month) ?? 0));
  });
});

describe("a figure", () => {
  it("opens a list of as many, whatever it counts", async () => {
    const unionId = await idOf("/09/");
    const shown = await at("/09/");
    const all: [Figure, number | null][] = [
      [{ by: "members" }, shown.members],
      [{ by: "newForm" }, shown.newForm],
      [{ by: "incomplete" }, shown.incomplete],
      ...shown.missing.map(({ field, n }): [Figure, number | null] => [{ by: "missing", field }, n]),
      ...shown.sex.map(({ key, n }): [Figure, number | null] => [{ by: "sex", key }, n]),
      ...figureKinds.flatMap((by) =>
        shown.kinds[by].map(({ key, n }): [Figure, number | null] => [{ by, key }, n]),
      ),
      ...ageBands.flatMap(({ key }, i): [Figure, number | null][] => [
        [{ by: "age", key }, shown.ages[i]?.cells.at(-1) ?? null],
        [{ by: "sexAge", sex: "1", age: key }, shown.ages[i]?.cells[0] ?? null],
      ]),
      ...shown.growth.map(({ month, joined }): [Figure, number | null] => [
        { by: "joined", month: month as Day },
        joined,
      ]),
    ];
    for (const [figure, n] of all) {
      const { all: listed } = await scene.as(head).members.counts(filterBehind(figure, { unionId, on }));
      expect(listed?.count, JSON.stringify(figure)).toBe(n);
    }
  });
});

describe("counting anew", () => {
  it("for one street brings the sums above it up to date, and leaves the rest as it was", async () => {
    const before = { all: await at("/"), street: await at("/09/"), other: await at("/10/") };
    await aRecord(scene, keepers[1] ?? head, { education: "11" });
    expect((await at("/09/0001/")).members).toBe(Number((await slowly("/09/0001/")).live.length) - 1);
    scene.on("2026-09-19");
    await recountRegister(scene.house, "/09/0001/", scene.now());
    const after = { all: await at("/"), street: await at("/09/"), other: await at("/10/") };
    expect(after.all.members).toBe(Number(before.all.members) + 1);
    expect(after.street.members).toBe(Number(before.street.members) + 1);
    expect(after.other).toEqual(before.other);
    expect(after.all.incomplete).toBe(Number(before.all.incomplete) + 1);
    scene.on(on);
    await recountRegister(scene.house, "/", scene.now());
    expect((await at("/")).members).toBe(after.all.members);
  });

  it("twice, and by two at once, gives the same", async () => {
    const before = await at("/");
    await Promise.all(
      ["/", "/09/", "/", "/10/0001/"].map((path) => recountRegister(scene.house, path, scene.now())),
    );
    expect(await at("/")).toEqual(before);
  });

  it("forgets whoever is gone, down to nought", async () => {
    const keeper = await scene.officer("caseworker", "/11/0001/");
    const { id } = await aRecord(scene, keeper);
    await recountRegister(scene.house, "/11/", scene.now());
    expect((await at("/11/")).members).toBe(1);
    await scene.sql`update members set status = 'left' where id = ${id}`;
    await recountRegister(scene.house, "/11/", scene.now());
    expect((await at("/11/")).members).toBe(0);
    expect((await at("/11/")).missing.every(({ n }) => n === 0)).toBe(true);
  });

  it("follows an import by itself, for the unions that it reached and those above", async () => {
    const officer = await scene.officer("caseworker", "/17/0001/");
    const { importId } = await plan(scene, officer, await workbook(rosterOf(3)));
    await runJob(scene.house, await start(scene, officer, importId), desk(scene));
    await settle(scene);
    expect((await at("/17/0001/")).members).toBe(3);
    expect((await at("/17/")).members).toBe(3);
    expect((await at("/17/")).countedAt).toBeNull();
  });

  it("is asked for by the lead of a union, for what is theirs", async () => {
    const lead = await scene.officer("manager", "/12/");
    expect((await figures(lead)).countedAt).toBeNull();
    const { jobId } = await scene.as(lead).registerNumbers.count({ ...command() });
    expect(await runJob(scene.house, jobId, desk(scene))).toBe("done");
    expect((await figures(lead)).countedAt).toBe(scene.now().toISOString());
  });
});

describe("small cells", () => {
  const small = (n: number | null) => n !== null && n > 0 && n < smallestCell;
  const every = (shown: Shown) => [
    ...shown.sex.map(({ n }) => n),
    ...shown.ages.flatMap(({ cells }) => cells),
    ...figureKinds.flatMap((kind) => shown.kinds[kind].map(({ n }) => n)),
    ...shown.growth.flatMap(({ month: _, ...row }) => Object.values(row)),
    ...shown.missing.map(({ n }) => n),
    ...shown.unions.flatMap(({ members: n, missing }) => [n, ...missing.map((each) => each.n)]),
  ];
  it("are shown to who may open every list behind them, and hidden where the figures leave the desk", async () => {
    const own = await figures(head, { unionId: await idOf("/09/") });
    expect(own.isShared).toBe(false);
    expect(every(own).some(small)).toBe(true);
    const shared = await figures(head, { unionId: await idOf("/09/"), shared: true });
    expect(every(shared).filter(small)).toEqual([]);
    expect(every(shared).filter((n) => n === null).length).toBeGreaterThan(0);
  });

  it("are hidden in the workbook, whoever has it made", async () => {
    const { jobId } = await scene
      .as(head)
      .registerNumbers.save({ ...command(), unionId: await idOf("/09/"), locale: "zh-CN" });
    expect(await runJob(scene.house, jobId, desk(scene))).toBe("done");
    const { result } = await scene.as(head).office.jobs.one({ id: jobId });
    const { bytes } = await readFile(scene.context(head), String(result?.fileId));
    const rows = await Array.fromAsync(orRefuse(await openTable(bytes)).rows());
    const counts = rows.map(({ cells }) => cells[2] ?? "");
    expect(counts).toContain("<10");
    expect(counts.filter((text) => /^[1-9]$/.test(text))).toEqual([]);
  });
});
