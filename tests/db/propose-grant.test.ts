import { createCaller } from "@gongbang/api/root";
import { open } from "@gongbang/db/open";
import { householdMembers } from "@gongbang/db/schema/hardship";
import type { Actor } from "@gongbang/domain/access/policy";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  aFund,
  aGrant,
  anEnrolled,
  balanceOf,
  faultsOf,
  grantInFlight,
  type Hands,
  hands,
  proposing,
} from "../support/aid.ts";
import { openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
beforeAll(async () => {
  scene = await openScene();
  team = await hands(scene);
});
afterAll(() => scene.close());

const propose = (actor: Actor, ...it: Parameters<typeof proposing>) =>
  scene.as(actor).grants.propose(proposing(...it));
const left = (code: string, fen: number) => ({ cause: { refusal: { code, left: fen } } });

describe("a fund", () => {
  it("sets a proposed sum aside, and gives it out no second time", async () => {
    const fund = await aFund(scene, { cap: "1000" });
    const archive = await anEnrolled(scene, team.caseworker);
    const { number } = await propose(team.caseworker, archive, fund, "600");
    expect(number).toMatch(/^帮 2026-\d{4}$/);
    expect(await balanceOf(scene, fund)).toEqual({ cap: 100_000, spent: 0, reserved: 60_000 });
    await expect(propose(team.caseworker, archive, fund, "400.01")).rejects.toMatchObject(
      left("AID.FUND_EXHAUSTED", 40_000),
    );
    await propose(team.caseworker, archive, fund, "400");
    expect(await balanceOf(scene, fund)).toEqual({ cap: 100_000, spent: 0, reserved: 100_000 });
    expect(await faultsOf(scene)).toEqual([]);
  });

  it("is refused as closed, even where it is empty too and the household is not in the file", async () => {
    const fund = await aFund(scene, { cap: "1", opensOn: "2026-10-01" });
    const archive = await anEnrolled(scene, team.caseworker, { status: "draft" });
    await expect(propose(team.caseworker, archive, fund, "2", { kind: "20" })).rejects.toMatchObject({
      cause: { refusal: { code: "AID.FUND_CLOSED", opensOn: "2026-10-01", closesOn: "2026-12-31" } },
    });
  });

  it("is spent only on what its giver named, and on households in the file", async () => {
    const fund = await aFund(scene);
    const archive = await anEnrolled(scene, team.caseworker, { status: "reviewed" });
    await expect(propose(team.caseworker, archive, fund, "2", { kind: "20" })).rejects.toMatchObject(
      refusedAs("AID.KIND_NOT_OF_FUND"),
    );
    await expect(propose(team.caseworker, archive, fund, "2")).rejects.toMatchObject(
      refusedAs("AID.NOT_ENROLLED"),
    );
    await expect(propose(team.caseworker, archive, fund, "2", { kind: "60" })).rejects.toMatchObject(
      refusedAs("AID.NOT_RELIEVED"),
    );
    expect(await faultsOf(scene)).toEqual([]);
  });

  it("is not found where there is none, and takes no sum of nothing", async () => {
    const archive = await anEnrolled(scene, team.caseworker);
    const none = { id: "00000000-0000-4000-8000-000000000000" };
    await expect(propose(team.caseworker, archive, none, "2")).rejects.toMatchObject({ code: "NOT_FOUND" });
    for (const amount of ["0", "-1", "1.005", "一百"])
      await expect(propose(team.caseworker, archive, none, amount)).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
  });

  it("gives a refused sum back, with its ledger as it was", async () => {
    const fund = await aFund(scene, { householdYearlyCap: "100" });
    const archive = await anEnrolled(scene, team.caseworker);
    await expect(propose(team.caseworker, archive, fund, "100.01")).rejects.toMatchObject(
      refusedAs("AID.OVER_HOUSEHOLD_CAP"),
    );
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 0, reserved: 0 });
    const { journals } = await scene.as(team.finance).funds.record({ fundId: fund.id });
    expect(journals.map(({ kind }) => kind)).toEqual(["fund"]);
  });
});

describe("a household's cap", () => {
  it("may be reached, and not passed by one fen", async () => {
    const fund = await aFund(scene, { householdYearlyCap: "5000" });
    const archive = await anEnrolled(scene, team.caseworker);
    await propose(team.caseworker, archive, fund, "4000");
    await expect(propose(team.caseworker, archive, fund, "1000.01")).rejects.toMatchObject({
      cause: { refusal: { code: "AID.OVER_HOUSEHOLD_CAP", left: 100_000, year: "2026" } },
    });
    await propose(team.caseworker, archive, fund, "1000");
  });

  it("does not count what was declined, and begins anew with the year", async () => {
    const fund = await aFund(scene, { householdYearlyCap: "1000", closesOn: "2027-12-31" });
    const archive = await anEnrolled(scene, team.caseworker);
    const { at } = await aGrant(scene, team, { archive, fund });
    await scene.as(team.manager).grants.decline({ ...at(1), note: "已由民政救助" });
    await aGrant(scene, team, { archive, fund });
    await expect(propose(team.caseworker, archive, fund, "1")).rejects.toMatchObject(
      refusedAs("AID.OVER_HOUSEHOLD_CAP"),
    );
    scene.on("2027-01-01");
    await propose(team.caseworker, archive, fund, "1000").finally(() => scene.on("2026-09-18"));
  });

  it("counts what another union paid, though this officer may not see it", async () => {
    const fund = await aFund(scene, { householdYearlyCap: "1000" });
    const before = await anEnrolled(scene, team.caseworker);
    await aGrant(scene, team, { archive: before, fund, upTo: "paid", amount: "600" });
    await scene.sql`update archives set status = 'closed', exit_code = 'E01' where id = ${before.id}`;
    // The worker has moved to another union, and has a file there.
    const elsewhere = await scene.officer("caseworker", "/10/");
    const after = await anEnrolled(scene, elsewhere, { memberId: before.memberId });
    const seen = await scene.as(elsewhere).grants.list({ fundId: fund.id });
    expect(seen.rows).toEqual([]);
    await expect(propose(elsewhere, after, fund, "400.01")).rejects.toMatchObject(
      left("AID.OVER_HOUSEHOLD_CAP", 40_000),
    );
    await propose(elsewhere, after, fund, "400", { overlapReason: "原单位已停发" } as never);
  });

  it("counts what was granted to the same family under a spouse's file", async () => {
    const fund = await aFund(scene, { householdYearlyCap: "1000" });
    const theirs = await anEnrolled(scene, team.caseworker);
    await aGrant(scene, team, { archive: theirs, fund, amount: "900" });
    const elsewhere = await scene.officer("caseworker", "/10/");
    const ours = await anEnrolled(scene, elsewhere);
    const person = Buffer.from(`person of two files ${ours.id}`);
    for (const [archiveId, live] of [
      [theirs.id, false],
      [ours.id, true],
    ] as const)
      await scene.owner
        .update(householdMembers)
        .set({ citizenIdIndex: person, live })
        .where(eq(householdMembers.archiveId, archiveId));
    await expect(propose(elsewhere, ours, fund, "200")).rejects.toMatchObject(
      left("AID.OVER_HOUSEHOLD_CAP", 10_000),
    );
  });
});

describe("two at once", () => {
  it("waits for a grant in flight, and counts it against the fund", async () => {
    const fund = await aFund(scene, { cap: "1000" });
    const [theirs, ours] = [
      await anEnrolled(scene, team.caseworker),
      await anEnrolled(scene, team.caseworker),
    ];
    const rival = await grantInFlight(scene, {
      actor: team.caseworker,
      archive: theirs,
      fund,
      amount: "600",
    });
    const attempt = propose(team.caseworker, ours, fund, "600");
    attempt.catch(() => {});
    await Promise.race([attempt, rival.isWaitedFor()]);
    await rival.commit();
    await expect(attempt).rejects.toMatchObject(left("AID.FUND_EXHAUSTED", 40_000));
    expect(await faultsOf(scene)).toEqual([]);
  });

  it("waits for a grant in flight, and counts it against the household", async () => {
    const fund = await aFund(scene, { householdYearlyCap: "1000" });
    const archive = await anEnrolled(scene, team.caseworker);
    const rival = await grantInFlight(scene, { actor: team.caseworker, archive, fund, amount: "600" });
    const attempt = propose(team.caseworker, archive, fund, "600");
    attempt.catch(() => {});
    await Promise.race([attempt, rival.isWaitedFor()]);
    await rival.commit();
    await expect(attempt).rejects.toMatchObject(left("AID.OVER_HOUSEHOLD_CAP", 40_000));
  });
});

/** Sixteen tills with a connection each, all at once; what each came to. */
async function sixteenTills(
  scene: Scene,
  team: Hands,
  fund: { id: string },
  { each = "100", rounds = 1 } = {},
) {
  const { db, close } = open(scene.officeUrl, { max: 16 });
  const archives = [];
  for (let i = 0; i < 16; i += 1) archives.push(await anEnrolled(scene, team.caseworker));
  const till = async (archive: { id: string }) => {
    const caller = createCaller({ ...scene.context(team.caseworker), house: { ...scene.house, db } });
    let granted = 0;
    for (let round = 0; round < rounds; round += 1) {
      const done = await caller.grants
        .propose(proposing(archive, fund, each))
        .catch((error: unknown) => error);
      if (!(done instanceof Error)) granted += 1;
      else expect(done).toMatchObject(refusedAs("AID.FUND_EXHAUSTED"));
    }
    return granted;
  };
  const granted = await Promise.all(archives.map(till)).finally(close);
  return granted.reduce((sum, count) => sum + count, 0);
}

describe("sixteen at once", () => {
  it("overspend nothing: what was granted is what the fund could give, to the fen, and the ledger says the same", async () => {
    const fund = await aFund(scene, { cap: "3750" });
    expect(await sixteenTills(scene, team, fund, { rounds: 4 })).toBe(37);
    expect(await balanceOf(scene, fund)).toEqual({ cap: 375_000, spent: 0, reserved: 370_000 });
    const [row] = await scene.sql`select count(*)::int as grants, sum(amount_fen)::int as sum from grants
      where fund_id = ${fund.id}`;
    expect(row).toEqual({ grants: 37, sum: 370_000 });
    expect(await faultsOf(scene)).toEqual([]);
  });

  it("would be seen to overspend, if the fund looked first and acted after", async () => {
    const other = await openScene();
    const people = await hands(other);
    const fund = await aFund(other, { cap: "350" });
    await other.sql`alter table funds drop constraint funds_never_overspent`;
    // The naive way, with all sixteen through the look before anyone acts: a sequence counts who has looked.
    await other.sql`create sequence looked`;
    await other.sql`grant all on sequence looked to gongbang_totals`;
    await other.sql.unsafe(`create or replace function app.reserve_fund(of_fund uuid, of_grant uuid, amount bigint, on_day date)
      returns table (left_fen bigint) language plpgsql security definer set search_path = public as $$
      declare free bigint;
      begin
        select cap_fen - spent_fen - reserved_fen into free from funds where id = of_fund;
        perform nextval('looked');
        while (select last_value < 16 from looked) loop perform pg_sleep(0.005); end loop;
        if free < amount then return; end if;
        update funds set reserved_fen = reserved_fen + amount where id = of_fund;
        perform app.write_journal('reserve', of_fund, of_grant, on_day, 'available', 'reserved', amount);
        return query select free - amount;
      end $$`);
    expect(await sixteenTills(other, people, fund)).toBe(16);
    expect(await faultsOf(other)).toContain("overspent");
    await other.close();
  });

  it("cannot overspend by any statement at all: the table itself refuses", async () => {
    const fund = await aFund(scene, { cap: "10" });
    const set = (what: string) => scene.sql.unsafe(`update funds set ${what} where id = '${fund.id}'`);
    for (const what of [
      "spent_fen = 1001",
      "spent_fen = 600, reserved_fen = 401",
      "reserved_fen = -1",
      "spent_fen = -1",
    ])
      await expect(set(what)).rejects.toMatchObject({ constraint_name: "funds_never_overspent" });
  });
});
