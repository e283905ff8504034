import { day, dayAt } from "@gongbang/domain/kernel/day";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, type Hands, hands, proposing, visiting } from "../support/aid.ts";
import { itemOf } from "../support/approvals.ts";
import { aForm, anArchive } from "../support/hardship.ts";
import { anAccount, making, twoOfFinance } from "../support/payments.ts";
import { command, openScene, type Scene } from "../support/scene.ts";
import { outcomeOf } from "../support/walk.ts";

let scene: Scene;
let team: Hands;
let two: Awaited<ReturnType<typeof twoOfFinance>>;
beforeAll(async () => {
  scene = await openScene();
  team = await hands(scene);
  two = await twoOfFinance(scene);
});
beforeEach(() => scene.on("2026-09-18"));
afterAll(() => scene.close());

type Ids = { id: string };

/** Every door through which money goes to a household on a day, each with a sum of its own that stands before it. */
async function doorsTo(archive: Ids, { on = "2026-09-18", kind = "10" } = {}) {
  const [opensOn, closesOn] = [`${on.slice(0, 4)}-01-01`, `${on.slice(0, 4)}-12-31`];
  const fund = await aFund(scene, { opensOn, closesOn });
  await anAccount(scene, team.caseworker, archive);
  const at = { archive, fund, amount: "1", kind };
  const waits = await aGrant(scene, team, at);
  const toPay = await aGrant(scene, team, { ...at, upTo: "approved", way: "bank" });
  const toSend = await aGrant(scene, team, { ...at, upTo: "approved", way: "bank" });
  const toRelease = await aGrant(scene, team, { ...at, upTo: "approved" });
  const cash = await aGrant(scene, team, { ...at, upTo: "released" });
  const { id: batchId } = await scene.as(two.maker).batches.make(making(fund, [toSend]));
  const batch = (version: number) => ({ ...command(), batchId, version });
  await scene.as(two.maker).batches.publish({ ...batch(1), place: "公告栏", since: "" });
  const when = () => ({ visitedOn: dayAt(scene.now()), startedTime: "", nextVisitOn: "" });
  const doors: (() => Promise<unknown>)[] = [
    () => scene.as(team.caseworker).grants.propose(proposing(archive, fund, "1", { kind } as never)),
    () => scene.as(team.manager).grants.approve({ ...waits.at(1), note: "" }),
    () => scene.as(team.finance).grants.pay({ ...toPay.at(2), reference: "1" }),
    () => scene.as(team.finance).grants.release(toRelease.at(2)),
    () =>
      scene
        .as(team.caseworker)
        .visits.recordVisit(visiting(archive, { ...when(), handOverGrantId: cash.id })),
    () => scene.as(two.checker).batches.check({ ...batch(2), note: "" }),
  ];
  return async () => {
    const words = [];
    for (const door of doors) words.push((await outcomeOf(door())).word);
    return words;
  };
}
const open = Array.from({ length: 6 }, () => null);
/** What a single grant says at each door, and what the batch says of its line. */
const shut = (reason: string) => [...open.slice(1).map(() => `AID.${reason}`), `AID.LINES_${reason}`];

describe("an end that somebody has asked for", () => {
  const ending = async (exit: string) => {
    const archive = await anEnrolled(scene, team.caseworker, {
      ...{ enrolledOn: day("2025-01-05"), nextReviewOn: day("2027-01-05"), heardOn: day("2026-09-17") },
    });
    const doors = await doorsTo(archive);
    const { version } = await scene.as(team.manager).archives.record({ id: archive.id });
    const asked = { ...command(), id: archive.id, version, exit, note: "经核实" };
    await scene.as(team.manager).archives.close(asked as never);
    return { archive, doors };
  };
  it.each(["E10", "E20", "E21"])("holds the money at every door until it is decided: %s", async (exit) => {
    const { archive, doors } = await ending(exit);
    expect(await doors()).toEqual(shut("END_ASKED"));
    const { id, version } = await itemOf(scene, archive.id);
    const other = await scene.officer("manager", "/09/");
    await scene.as(other).approvals.refuse({ ...command(), id, version, note: "证据不足" });
    expect(await doors()).toEqual(open);
  });
  it("holds nothing where the household may have what was granted until its last day", async () => {
    const { doors } = await ending("E22");
    expect(await doors()).toEqual(open);
  });
});

describe("a renewal that was handed in within the grace and waits for its tiers", () => {
  it("keeps the money going for as long as they take, and no longer than it waits", async () => {
    const { manager: judge, caseworker: filer } = team;
    const { id, archive, named } = await anArchive(scene, { filer, judge });
    const renew = async (on: string) => {
      scene.on(on);
      await scene.as(judge).archives.renew({ ...(await named()), note: "收入已提高" });
    };
    const say = async (outcome: "refuse") => {
      const item = await itemOf(scene, id);
      const other = await scene.officer("manager", "/09/");
      const said = { ...command(), id: item.id, version: item.version, note: "工资单不全" };
      await scene.as(other).approvals[outcome](said);
    };
    scene.on("2027-10-14");
    const form = aForm(archive, { id: archive.household[0]?.id }, { archiveId: id, pay: "2000" });
    await scene.as(filer).archives.saveHousehold(form);
    const doors = await doorsTo({ id }, { on: "2027-10-14" });
    // The review was due on 15 September: its grace ends with 15 October.
    await renew("2027-10-15");
    scene.on("2027-12-20");
    const later = await doorsTo({ id }, { on: "2027-12-20" });
    expect(await later()).toEqual(open);
    await say("refuse");
    expect((await doors()).filter((word) => !word?.endsWith("REVIEW_MISSED"))).toEqual([]);
    // Handed in after the grace, it is decided first.
    await renew("2027-12-20");
    expect((await doors()).filter((word) => !word?.endsWith("REVIEW_MISSED"))).toEqual([]);
  });
});

describe("a review that is missed beyond its grace", () => {
  const missing = (kind: string) =>
    anEnrolled(scene, team.caseworker).then(async (archive) => {
      const doors = await doorsTo(archive, { kind });
      await scene.sql`update archives set next_review_on = '2026-08-18' where id = ${archive.id}`;
      return doors;
    });
  it("stops what is given by the file at every door", async () => {
    expect(await (await missing("10"))()).toEqual(shut("REVIEW_MISSED"));
  });
  it("leaves temporary relief alone, which who is outside the file may have as well", async () => {
    expect(await (await missing("60"))()).toEqual(open);
  });
});
