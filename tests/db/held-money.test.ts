import { day } from "@gongbang/domain/kernel/day";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, type Hands, hands, visiting } from "../support/aid.ts";
import { itemOf } from "../support/approvals.ts";
import { aFundWithGrants, aSentBatch, readAnswers, runSettling, twoOfFinance } from "../support/payments.ts";
import { command, openScene, type Scene } from "../support/scene.ts";
import { outcomeOf } from "../support/walk.ts";

type Sql = Parameters<Parameters<Scene["sql"]["begin"]>[1]>[0];
let scene: Scene;
let team: Hands;
let fund: { id: string };
beforeAll(async () => {
  scene = await openScene({ queue: true });
  team = await hands(scene);
  fund = await aFund(scene);
});
beforeEach(() => scene.on("2026-09-10"));
afterAll(() => scene.close());

const aFile = (enrolledOn = "2026-01-05") =>
  anEnrolled(scene, team.caseworker, { enrolledOn: day(enrolledOn), heardOn: day("2026-09-09") });
type File = Awaited<ReturnType<typeof aFile>>;

async function endOf(archive: File, exit: string) {
  const { version } = await scene.as(team.manager).archives.record({ id: archive.id });
  const asked = { ...command(), id: archive.id, version, exit, note: "经核实" };
  await scene.as(team.manager).archives.close(asked as never);
}
const cashFor = (archive: File) => aGrant(scene, team, { archive, fund, amount: "1", upTo: "released" });
const handOver = async (archive: File, grant: { id: string }, visitedOn: string) => {
  const when = { visitedOn, startedTime: "", nextVisitOn: "" };
  const said = visiting(archive, { ...when, handOverGrantId: grant.id });
  return (await outcomeOf(scene.as(team.caseworker).visits.recordVisit(said))).word;
};
const heldOn = async (archive: File, on?: string) => {
  const { rows } = await scene.as(team.caseworker).grants.readyFor({ archiveId: archive.id, on });
  return rows.map(({ held }) => held?.code ?? null);
};

describe("money that is handed over at the door", () => {
  it("is judged by its own day: until the day before the file ended, and not from the day on which it ended", async () => {
    const archive = await aFile();
    const sums = [await cashFor(archive), await cashFor(archive), await cashFor(archive)] as const;
    scene.on("2026-09-14");
    await endOf(archive, "E01");
    scene.on("2026-09-18");
    expect(await handOver(archive, sums[0], "2026-09-13")).toBe(null);
    expect(await handOver(archive, sums[1], "2026-09-14")).toBe("AID.NOT_ENROLLED");
    expect(await handOver(archive, sums[2], "2026-09-15")).toBe("AID.NOT_ENROLLED");
  });
  it("is offered by the form for a day on which it was lawful, and for every other with why it is not", async () => {
    const archive = await aFile();
    await cashFor(archive);
    scene.on("2026-09-14");
    await endOf(archive, "E01");
    scene.on("2026-09-18");
    expect(await heldOn(archive, "2026-09-13")).toEqual([null]);
    expect(await heldOn(archive, "2026-09-14")).toEqual(["AID.NOT_ENROLLED"]);
    expect(await heldOn(archive)).toEqual(["AID.NOT_ENROLLED"]);
  });
  it("is held from the day on which somebody asked for an end that stops money, and not before it", async () => {
    const archive = await aFile("2025-01-05");
    const sums = [await cashFor(archive), await cashFor(archive)] as const;
    scene.on("2026-09-14");
    await endOf(archive, "E10");
    scene.on("2026-09-18");
    expect(await heldOn(archive, "2026-09-13")).toEqual([null, null]);
    expect(await heldOn(archive, "2026-09-14")).toEqual(["AID.END_ASKED", "AID.END_ASKED"]);
    expect(await handOver(archive, sums[0], "2026-09-14")).toBe("AID.END_ASKED");
    expect(await handOver(archive, sums[1], "2026-09-13")).toBe(null);
  });
});

describe("an end that is asked for while money is on its way out", () => {
  /** Another connection holds the file, does something once somebody waits for the file, and commits. */
  async function whileHeld<T>(
    archive: { id: string },
    go: () => Promise<T>,
    act: (sql: Sql) => Promise<unknown>,
  ) {
    let going: Promise<T> | null = null;
    await scene.sql.begin(async (sql) => {
      await sql`select from archives where id = ${archive.id} for update`;
      const [me] = await sql`select pg_backend_pid() as pid`;
      going = go();
      const waits = () =>
        scene.sql`select from pg_stat_activity where ${me?.pid}::int = any (pg_blocking_pids(pid))`;
      for (let left = 100; left > 0 && (await waits()).length === 0; left -= 1)
        await new Promise((resolve) => setTimeout(resolve, 20));
      expect((await waits()).length).toBeGreaterThan(0);
      await act(sql);
    });
    return going as unknown as Promise<T>;
  }
  async function askedMeanwhile(archive: File, pay: () => Promise<unknown>) {
    await endOf(archive, "E10");
    const { id } = await itemOf(scene, archive.id);
    await scene.sql`update approvals set status = 'withdrawn', ended_on = '2026-09-10' where id = ${id}`;
    const ask = (sql: Sql) => sql`insert into approvals select (jsonb_populate_record(a, jsonb_build_object(
      'id', gen_random_uuid(), 'status', 'pending', 'ended_on', null))).* from approvals a where id = ${id}`;
    return (await whileHeld(archive, () => outcomeOf(pay()), ask)).word;
  }
  it("is waited for by a payment, which then hears of it", async () => {
    const archive = await aFile("2025-01-05");
    const grant = await aGrant(scene, team, { archive, fund, amount: "1", upTo: "approved", way: "bank" });
    const pay = () => scene.as(team.finance).grants.pay({ ...grant.at(2), reference: "1" });
    expect(await askedMeanwhile(archive, pay)).toBe("AID.END_ASKED");
  });
  it("is waited for by a hand-over at the door", async () => {
    const archive = await aFile("2025-01-05");
    const grant = await cashFor(archive);
    const when = { visitedOn: "2026-09-10", startedTime: "", nextVisitOn: "" };
    const said = visiting(archive, { ...when, handOverGrantId: grant.id });
    const pay = () => scene.as(team.caseworker).visits.recordVisit(said);
    expect(await askedMeanwhile(archive, pay)).toBe("AID.END_ASKED");
  });
  it("never costs a transfer its settling: the file is held before the grant, as an end holds them", async () => {
    const { fund, grants } = await aFundWithGrants(scene, team, 1);
    const two = await twoOfFinance(scene);
    const { batchId } = await aSentBatch(scene, two, fund, grants);
    const said = [{ lineNo: 1, yuan: "100.05", word: "失败", reason: "账号错误" }];
    const { jobId } = await readAnswers(scene, two.maker, { batchId, version: 4 }, said);
    const [grant] = grants;
    if (!grant) throw new Error("a fund has its grant");
    const take = (sql: Sql) => sql`select from grants where id = ${grant.id} for update nowait`;
    const ended = await whileHeld(grant.archive, () => runSettling(scene, jobId), take);
    expect(ended).toBe("done");
    const [line] = await scene.sql`select status from payment_lines where grant_id = ${grant.id}`;
    expect(line?.status).toBe("failed");
  });
});
