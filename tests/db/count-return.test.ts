import { readFile } from "@gongbang/api/office/read-file";
import { runJob } from "@gongbang/api/office/run-job";
import { householdMembers } from "@gongbang/db/schema/hardship";
import type { Actor } from "@gongbang/domain/access/policy";
import type { ExitCode } from "@gongbang/domain/hardship/exit-code";
import { day } from "@gongbang/domain/kernel/day";
import type { ReturnFigure } from "@gongbang/domain/overview/return.input";
import { liftedBy, returnGroups } from "@gongbang/domain/overview/return-figures";
import exceljs from "exceljs";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aFund, anEnrolled } from "../support/aid.ts";
import { aPaidGrant, aVisitRow } from "../support/returns.ts";
import { desk } from "../support/roster.ts";
import { command, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let lead: Actor;
let keeper: Actor;
let funds: { id: string; source: string }[];
let street = 60;
beforeAll(async () => {
  scene = await openScene();
  funds = await Promise.all(
    ["5", "1"].map(async (source) => ({
      source,
      id: (await aFund(scene, { source, name: `资金${source}`, kinds: ["10", "20"] })).id,
    })),
  );
});
afterAll(() => scene.close());
beforeEach(async () => {
  scene.on("2026-10-02");
  street += 1;
  lead = await scene.officer("manager", `/${street}/`);
  keeper = await scene.officer("caseworker", `/${street}/0001/`);
});
const period = "2026-09";
const read = (actor = lead, key = period) =>
  scene.as(actor).returns.figures({ period: key, unionId: lead.unionId });
const list = (figure: ReturnFigure, more: object = {}) =>
  scene.as(lead).returns.list({ period, unionId: lead.unionId, figure, ...more });
const [own, central] = [() => funds[0]?.id ?? "", () => funds[1]?.id ?? ""];
type More = Parameters<typeof anEnrolled>[2];
const enrolled = (more: More = {}) => anEnrolled(scene, keeper, more);
const closed = (on: string, exitCode: ExitCode, more: More = {}) =>
  enrolled({ status: "closed", closedOn: day(on), exitCode, ...more });

describe("户, 人 and 人次", () => {
  it("count one household that is aided twice as one household, one person, and two times", async () => {
    const archive = await enrolled();
    await aPaidGrant(scene, keeper, { archive, fundId: own() });
    await aPaidGrant(scene, keeper, { archive, fundId: own(), on: "2026-09-30" });
    const { aid } = (await read()).figures;
    expect(aid.all).toEqual({ households: 1, persons: 1, times: 2, fen: 200_00 });
    expect(aid.cells).toEqual([
      { kind: "10", source: "5", households: 1, persons: 1, times: 2, fen: 200_00 },
    ]);
  });
  it("count a worker and their child as one household and two persons", async () => {
    const archive = await enrolled();
    const [child] = await scene.owner
      .insert(householdMembers)
      .values({ archiveId: archive.id, position: 1, relation: "20", name: "李悦" })
      .returning();
    await aPaidGrant(scene, keeper, { archive, fundId: own() });
    await aPaidGrant(scene, keeper, { archive, fundId: own(), personId: child?.id ?? null });
    expect((await read()).figures.aid.all).toMatchObject({ households: 1, persons: 2, times: 2 });
  });
  it.each([
    ["two households once each", [0, 1], [2, 2, 2]],
    ["two households, one of them three times", [0, 1, 1, 1], [2, 2, 4]],
    ["nobody", [], [0, 0, 0]],
  ])("of %s", async (_, whom, [households, persons, times]) => {
    const archives = [await enrolled(), await enrolled()];
    for (const i of whom) {
      const archive = archives[i];
      if (archive) await aPaidGrant(scene, keeper, { archive, fundId: own() });
    }
    expect((await read()).figures.aid.all).toMatchObject({ households, persons, times });
  });
  it("stand in each cell by themselves, so that cells may add up to more households than there are", async () => {
    const archive = await enrolled();
    await aPaidGrant(scene, keeper, { archive, fundId: own(), kind: "10" });
    await aPaidGrant(scene, keeper, { archive, fundId: central(), kind: "20", amountFen: 5 });
    const { aid } = (await read()).figures;
    expect(aid.cells.map((cell) => [cell.kind, cell.source, cell.households, cell.fen])).toEqual([
      ["10", "5", 1, 100_00],
      ["20", "1", 1, 5],
    ]);
    expect(aid.all).toMatchObject({ households: 1, times: 2, fen: 100_05 });
  });
  it("leave out what never left a fund, or came back", async () => {
    const archive = await enrolled();
    for (const status of ["approved", "returned", "reversed"] as const)
      await aPaidGrant(scene, keeper, { archive, fundId: own(), status });
    expect((await read()).figures.aid.all).toEqual({ households: 0, persons: 0, times: 0, fen: 0 });
  });
});

describe("the days of a period", () => {
  it("are both counted: in on its last day, out on its first, and nothing a day beside", async () => {
    await enrolled({ enrolledOn: day("2026-08-31") });
    await enrolled({ enrolledOn: day("2026-09-30") });
    await enrolled({ enrolledOn: day("2026-10-01") });
    await closed("2026-09-01", "E01");
    await closed("2026-08-31", "E02");
    await closed("2026-10-01", "E04");
    const { atStart, joined, exited, lifted, households, exits } = (await read()).figures;
    expect({ atStart, joined, exited, lifted, households }).toEqual({
      ...{ atStart: 3, joined: 1, exited: 1, lifted: 1, households: 3 },
    });
    expect(exits).toEqual([{ key: "E01", n: 1 }]);
  });
  it("have the money of visits that was handed over, and none of what was reversed since", async () => {
    const archive = await enrolled();
    for (const status of ["handedOver", "reversed"] as const) {
      const { id: grantId } = await aPaidGrant(scene, keeper, { archive, fundId: own(), status });
      await aVisitRow(scene, keeper, { archive, grantId });
    }
    expect((await read()).figures.visits).toEqual({ households: 1, times: 2, fen: 100_00 });
  });
  it("leave out whoever was never in the file", async () => {
    await enrolled({ status: "rejected", enrolledOn: null, closedOn: day("2026-09-10"), approvedBy: null });
    expect((await read()).figures).toMatchObject({ households: 0, exited: 0 });
  });
});

describe("the figures", () => {
  const dayIn = fc.constantFrom(
    "2026-08-15",
    "2026-08-31",
    "2026-09-01",
    "2026-09-15",
    "2026-09-30",
    "2026-10-01",
  );
  const household = fc.record({
    enrolledOn: dayIn,
    closedOn: fc.option(fc.constantFrom("2026-09-15", "2026-09-30", "2026-10-01")),
    exit: fc.constantFrom("E01" as const, "E04" as const, "E10" as const),
    grade: fc.constantFrom("1" as const, "2" as const),
    mainCause: fc.constantFrom("06", "09", null),
    grants: fc.array(
      fc.record({
        on: dayIn,
        fund: fc.constantFrom(0, 1),
        kind: fc.constantFrom("10" as const, "20" as const),
        amountFen: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 3 },
    ),
    visits: fc.array(fc.record({ on: dayIn, met: fc.boolean() }), { maxLength: 2 }),
  });
  type Household = ReturnType<typeof household.generate>["value"];

  it("are those that a count by hand comes to, for any households, grants and visits", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(household, { minLength: 1, maxLength: 6 }), async (drawn) => {
        street += 1;
        lead = await scene.officer("manager", `/${street}/`);
        keeper = await scene.officer("caseworker", `/${street}/0001/`);
        const ended = drawn.map((each) =>
          each.closedOn !== null && each.closedOn > each.enrolledOn ? each : { ...each, closedOn: null },
        );
        for (const each of ended) await put(each);
        const { figures } = await read();
        expect(figures).toMatchObject(byHand(ended));
      }),
      { numRuns: 12 },
    );
  });

  async function put({ enrolledOn, closedOn, exit, grade, mainCause, grants, visits }: Household) {
    const more = { enrolledOn: day(enrolledOn), grade, mainCause };
    const archive = closedOn === null ? await enrolled(more) : await closed(closedOn, exit, more);
    for (const { on, fund, kind, amountFen } of grants)
      await aPaidGrant(scene, keeper, { archive, fundId: funds[fund]?.id ?? "", on, kind, amountFen });
    for (const { on, met } of visits) await aVisitRow(scene, keeper, { archive, on, met });
  }

  /** The same figures the slow way: one household after the other. */
  function byHand(all: Household[]) {
    const [from, until] = ["2026-09-01", "2026-09-30"];
    const within = (on: string | null) => on !== null && on >= from && on <= until;
    const standing = all.filter(
      ({ enrolledOn, closedOn }) => enrolledOn <= until && !(closedOn && closedOn <= until),
    );
    const left = all.filter(({ closedOn }) => within(closedOn));
    const paid = all.flatMap(({ grants }, i) =>
      grants.filter(({ on }) => within(on)).map((each) => ({ ...each, i })),
    );
    const met = all.flatMap(({ visits }, i) =>
      visits.filter((each) => each.met && within(each.on)).map(() => i),
    );
    const tally = (keys: string[]) =>
      [...new Set(keys)].sort().map((key) => ({ key, n: keys.filter((each) => each === key).length }));
    const helped = (rows: typeof paid) => {
      const households = new Set(rows.map(({ i }) => i)).size;
      return {
        households,
        persons: households,
        times: rows.length,
        fen: rows.reduce((sum, r) => sum + r.amountFen, 0),
      };
    };
    const sourceOf = (fund: number) => funds[fund]?.source ?? "";
    const cells = [...new Set(paid.map(({ kind, fund }) => `${kind} ${sourceOf(fund)}`))]
      .sort()
      .map((each) => {
        const [kind = "", source = ""] = each.split(" ");
        return {
          kind,
          source,
          ...helped(paid.filter((row) => row.kind === kind && sourceOf(row.fund) === source)),
        };
      });
    return {
      households: standing.length,
      people: standing.length,
      atStart: all.filter(({ enrolledOn }) => enrolledOn < from).length,
      joined: all.filter(({ enrolledOn }) => within(enrolledOn)).length,
      exited: left.length,
      lifted: left.filter(({ exit }) => (liftedBy as readonly string[]).includes(exit)).length,
      exits: tally(left.map(({ exit }) => exit)),
      groups: {
        grade: tally(standing.map(({ grade }) => grade)),
        cause: tally(standing.map(({ mainCause }) => mainCause ?? "")),
      },
      aid: { all: helped(paid), cells },
      visits: { households: new Set(met).size, times: met.length, fen: 0 },
    };
  }

  it("each open a list of so many rows", async () => {
    const grades: More[] = [{ grade: "1", mainCause: "06" }, { grade: "2", mainCause: null }, { grade: "2" }];
    for (const more of grades) await enrolled(more);
    await anEnrolled(scene, await scene.officer("caseworker", `/${street}/`));
    const archive = await closed("2026-09-15", "E04");
    await aPaidGrant(scene, keeper, { archive, fundId: own() });
    await aPaidGrant(scene, keeper, { archive, fundId: central(), kind: "20" });
    await aVisitRow(scene, keeper, { archive });
    const { figures } = await read();
    const asked: [ReturnFigure, number | null][] = [
      [{ by: "households" }, figures.households],
      [{ by: "atStart" }, figures.atStart],
      [{ by: "joined" }, figures.joined],
      [{ by: "exited" }, figures.exited],
      [{ by: "lifted" }, figures.lifted],
      [{ by: "visits" }, figures.visits.times],
      [{ by: "aid" }, figures.aid.all.times],
      ...figures.exits.map(({ key, n }): [ReturnFigure, number | null] => [{ by: "exited", key }, n]),
      ...returnGroups.flatMap((by) =>
        figures.groups[by].map(({ key, n }): [ReturnFigure, number | null] => [{ by, key }, n]),
      ),
      ...figures.aid.cells.map(({ kind, source, times }): [ReturnFigure, number | null] => [
        { by: "aid", kind, source },
        times,
      ]),
    ];
    expect(asked.length).toBeGreaterThan(14);
    for (const [figure, n] of asked) {
      const { rows, count } = await list(figure);
      expect([rows.length, count], JSON.stringify(figure)).toEqual([n, n]);
    }
    const sum = (await list({ by: "aid" })).rows.reduce((total, { fen }) => total + (fen ?? 0), 0);
    expect(sum).toBe(figures.aid.all.fen);
  });

  it("lead through their list page by page, none twice", async () => {
    for (let i = 0; i < 5; i += 1) await enrolled();
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { rows, next, count } = await list({ by: "households" }, { limit: 2, ...(after && { after }) });
      expect(count).toBe(5);
      seen.push(...rows.map(({ id }) => id));
      after = next ?? undefined;
    } while (after);
    expect(new Set(seen).size).toBe(5);
  });

  it("are written into a workbook that says who took it out", async () => {
    await enrolled();
    const { jobId } = await scene.as(lead).returns.save({ ...command(), period, locale: "zh-CN" });
    expect(await runJob(scene.house, jobId, desk(scene))).toBe("done");
    const { result } = await scene.as(lead).office.jobs.one({ id: jobId });
    const { bytes } = await readFile(scene.context(lead), String(result?.fileId));
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as never);
    const cells = JSON.stringify(book.worksheets[0]?.getSheetValues());
    for (const each of ["returns.watermark", lead.name, "returns.figure.households", "2026-09-30"])
      expect(cells).toContain(each);
  });
});
