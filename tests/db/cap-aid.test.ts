import { householdMembers } from "@gongbang/db/schema/hardship";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  aFund,
  anEnrolled,
  balanceOf,
  faultsOf,
  grantInFlight,
  type Hands,
  hands,
  proposing,
} from "../support/aid.ts";
import { aCap } from "../support/payments.ts";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
let elsewhere: Actor;
const all = { kinds: ["10", "20", "30", "60", "70"], cap: "900000", householdYearlyCap: "500000" };
beforeAll(async () => {
  scene = await openScene();
  team = await hands(scene);
  elsewhere = await scene.officer("caseworker", "/10/");
});
afterAll(() => scene.close());

const propose = (actor: Actor, ...it: Parameters<typeof proposing>) =>
  scene.as(actor).grants.propose(proposing(...it));
const over = (per: string, left: number) => ({ cause: { refusal: { code: "AID.OVER_CAP", per, left } } });
const room = (archiveId: string, kind: "10" | "30" | "60" | "70", personId?: string) =>
  scene.as(team.caseworker).grants.room({ archiveId, kind, ...(personId !== undefined && { personId }) });

/** A child of a household, with a number of its own; of two households where both have the same. */
async function aChild(archive: { id: string }, number = `child ${archive.id}`, more: object = {}) {
  const row = {
    archiveId: archive.id,
    position: 1,
    relation: "20",
    name: "张悦",
    birthOn: day("2008-01-01"),
  };
  const [child] = await scene.owner
    .insert(householdMembers)
    .values({ ...row, citizenIdIndex: Buffer.from(number), ...more })
    .returning();
  return child?.id ?? "";
}

describe("the cap of a programme", () => {
  it("is twelve lines of the day for living aid, over all funds, and explained to the fen", async () => {
    const [one, other] = [await aFund(scene, all), await aFund(scene, all)];
    const archive = await anEnrolled(scene, team.caseworker);
    // The line in force on 2026-09-18 is 1,450 yuan: 12 of them are 17,400.
    expect(await room(archive.id, "10")).toMatchObject({
      caps: [
        {
          per: "household",
          months: 12,
          lineFen: 1_450_00,
          capFen: 17_400_00,
          givenFen: 0,
          leftFen: 17_400_00,
        },
      ],
      ...{ leftFen: 17_400_00, signs: [] },
    });
    await propose(team.caseworker, archive, one, "12400");
    await expect(propose(team.caseworker, archive, other, "5000.01")).rejects.toMatchObject(
      over("household", 5_000_00),
    );
    await propose(team.caseworker, archive, other, "5000");
    await expect(propose(team.caseworker, archive, one, "0.01")).rejects.toMatchObject(over("household", 0));
    expect(await balanceOf(scene, other)).toMatchObject({ reserved: 5_000_00 });
    expect(await faultsOf(scene)).toEqual([]);
  });
  it("takes the line of the day on which it is decided", async () => {
    const fund = await aFund(scene, { ...all, opensOn: "2021-01-01" });
    const archive = await anEnrolled(scene, team.caseworker, { enrolledOn: day("2021-01-05") });
    scene.on("2022-06-30");
    const before = await room(archive.id, "10");
    scene.on("2022-07-01");
    const after = await room(archive.id, "10");
    expect([before.leftFen, after.leftFen]).toEqual([12 * 1_245_00, 12 * 1_320_00]);
    await expect(propose(team.caseworker, archive, fund, "15840.01")).rejects.toMatchObject(
      over("household", 15_840_00),
    );
    await propose(team.caseworker, archive, fund, "15840").finally(() => scene.on("2026-09-18"));
  });
  it("counts the household under every file and union, and says no more than that", async () => {
    const fund = await aFund(scene, all);
    const before = await anEnrolled(scene, team.caseworker);
    await propose(team.caseworker, before, fund, "17000");
    await scene.sql`update archives set status = 'closed', exit_code = 'E01' where id = ${before.id}`;
    const after = await anEnrolled(scene, elsewhere, { memberId: before.memberId });
    const shown = await scene.as(elsewhere).grants.room({ archiveId: after.id, kind: "10" });
    expect(shown).toMatchObject({ leftFen: 400_00, signs: ["kindElsewhere", "personElsewhere"] });
    expect(JSON.stringify(shown)).not.toContain(before.id);
    const asked = { overlapReason: "原街道已停发" } as never;
    await expect(propose(elsewhere, after, fund, "400")).rejects.toMatchObject(refusedAs("AID.OVERLAP"));
    await expect(propose(elsewhere, after, fund, "400.01", asked)).rejects.toMatchObject(
      over("household", 400_00),
    );
    const { id } = await propose(elsewhere, after, fund, "400", asked);
    expect(await scene.as(elsewhere).grants.record({ grantId: id })).toMatchObject({
      ...{ overlaps: ["kindElsewhere", "personElsewhere"], overlapReason: "原街道已停发" },
    });
  });
  it("of a person is for nobody whose number is not on file: nothing could be counted", async () => {
    const fund = await aFund(scene, all);
    const archive = await anEnrolled(scene, team.caseworker);
    const personId = await aChild(archive, "", { citizenIdIndex: null });
    const asked = (kind: string) =>
      propose(team.caseworker, archive, fund, "3000", { kind, personId } as never);
    await expect(asked("60")).rejects.toMatchObject({
      cause: { refusal: { code: "AID.PERSON_WITHOUT_ID", name: "张悦" } },
    });
    // A household's cap counts whoever it is for.
    await asked("10");
  });
  it("holds one person under two files to one sum, where it is a person's", async () => {
    const fund = await aFund(scene, all);
    const archive = await anEnrolled(scene, team.caseworker);
    await propose(team.caseworker, archive, fund, "3000", { kind: "60" });
    await expect(propose(team.caseworker, archive, fund, "0.01", { kind: "60" })).rejects.toMatchObject(
      over("person", 0),
    );
    const wife = await aChild(archive, `wife ${archive.id}`, {
      relation: "10",
      birthOn: day("1975-01-01"),
      name: "王芳",
    });
    await propose(team.caseworker, archive, fund, "3000", { kind: "60", personId: wife } as never);
    await scene.sql`update programme_caps set effective_until = '2026-09-17' where source = 'cap.relief'`;
    await propose(team.caseworker, archive, fund, "1", { kind: "60" });
  });
  it("begins anew with the year", async () => {
    const fund = await aFund(scene, { ...all, closesOn: "2027-12-31" });
    const archive = await anEnrolled(scene, team.caseworker);
    await propose(team.caseworker, archive, fund, "17400");
    scene.on("2027-01-01");
    await propose(team.caseworker, archive, fund, "17400").finally(() => scene.on("2026-09-18"));
  });
  it("is entered and ended by finance, and stands as it was", async () => {
    const { programmes } = scene.as(team.finance);
    const terms = {
      kind: "70",
      per: "household",
      basis: "lines",
      months: "2",
      amount: "",
      effectiveFrom: "2026-01-01",
    };
    const said = { ...command(), ...terms, grades: ["2"], source: "区工发〔2026〕3号" } as never;
    const { id } = await programmes.addCap(said);
    const archive = await anEnrolled(scene, team.caseworker);
    const second = await anEnrolled(scene, team.caseworker, { grade: "2" });
    expect((await room(archive.id, "70")).caps).toEqual([]);
    expect((await room(second.id, "70")).leftFen).toBe(2_900_00);
    await expect(scene.sql`update programme_caps set months = 3 where id = ${id}`).rejects.toThrow(
      "append-only",
    );
    await programmes.endCap({ ...command(), capId: id, on: "2026-09-18" });
    expect((await room(second.id, "70")).caps).toHaveLength(1);
    scene.on("2026-09-19");
    expect((await scene.as(team.caseworker).grants.room({ archiveId: second.id, kind: "70" })).caps).toEqual(
      [],
    );
    scene.on("2026-09-18");
    await expect(programmes.endCap({ ...command(), capId: id, on: "2026-09-20" })).rejects.toMatchObject(
      refusedAs("AID.CAP_ENDED"),
    );
    const { rows } = await programmes.list({});
    expect(rows.find(({ kind }) => kind === "10")?.caps[0]).toMatchObject({
      sumFen: 17_400_00,
      inForce: true,
    });
  });
});

describe("help with schooling", () => {
  it("is one child's, who is known by a number, and helped under one file a year", async () => {
    const fund = await aFund(scene, all);
    const [father, mother] = [await anEnrolled(scene, team.caseworker), await anEnrolled(scene, elsewhere)];
    const number = `child of two ${father.id}`;
    const [here, there] = [await aChild(father, number), await aChild(mother, number, { live: false })];
    const of = (personId: string, more: object = {}) => ({ kind: "30", personId, ...more }) as never;
    await expect(propose(team.caseworker, father, fund, "1", { kind: "30" })).rejects.toMatchObject(
      refusedAs("AID.PERSON_MISSING"),
    );
    const unknown = await aChild(father, "", { citizenIdIndex: null, live: false });
    await expect(propose(team.caseworker, father, fund, "1", of(unknown))).rejects.toMatchObject(
      refusedAs("AID.PERSON_WITHOUT_ID"),
    );
    await propose(team.caseworker, father, fund, "14000", of(here, { overlapReason: "母亲另有档案" }));
    const seen = await scene.as(elsewhere).grants.room({ archiveId: mother.id, kind: "30", personId: there });
    expect(seen).toMatchObject({ leftFen: 500_00, signs: ["kindElsewhere", "personElsewhere", "otherFile"] });
    await expect(
      propose(elsewhere, mother, fund, "500.01", of(there, { overlapReason: "已核对" })),
    ).rejects.toMatchObject(over("student", 500_00));
    await expect(propose(elsewhere, mother, fund, "500", of(here))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await propose(elsewhere, mother, fund, "500", of(there, { overlapReason: "已核对" }));
  });
});

describe("two at once from two funds", () => {
  it("wait for each other, and do not both get the last of the household's cap", async () => {
    await aCap(scene, {
      kind: "10",
      per: "household",
      amountFen: fen(1_000_00),
      effectiveFrom: day("2028-01-01"),
    });
    scene.on("2028-02-01");
    const year = { ...all, opensOn: "2028-01-01", closesOn: "2028-12-31" };
    const [one, other] = [await aFund(scene, year), await aFund(scene, year)];
    const archive = await anEnrolled(scene, team.caseworker);
    const rival = await grantInFlight(scene, { actor: team.caseworker, archive, fund: one, amount: "600" });
    const attempt = propose(team.caseworker, archive, other, "600");
    attempt.catch(() => {});
    await Promise.race([attempt, rival.isWaitedFor()]);
    await rival.commit();
    await expect(attempt).rejects.toMatchObject(over("household", 400_00));
    await propose(team.caseworker, archive, other, "400").finally(() => scene.on("2026-09-18"));
    expect(await faultsOf(scene)).toEqual([]);
  });
});
