import { sweepInvariants } from "@gongbang/api/office/check-invariants";
import { machines } from "@gongbang/db/machines";
import { householdMembers } from "@gongbang/db/schema/hardship";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { type InvariantCode, invariantCodes } from "@gongbang/domain/office/invariant";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, type Hands, hands, visiting } from "../support/aid.ts";
import { aTicket } from "../support/disputes.ts";
import { aBankFund, anApproved, aSentBatch, settle, twoOfFinance } from "../support/payments.ts";
import { command, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
let auditor: Actor;
let grant: { id: string };
let archive: { id: string; memberId: string };
let fund: { id: string };
beforeAll(async () => {
  scene = await openScene({ queue: true });
  team = await hands(scene);
  auditor = await scene.officer("auditor");
  // A little of everything that the invariants speak of, made through the procedures.
  fund = await aFund(scene);
  archive = await anEnrolled(scene, team.caseworker);
  grant = await aGrant(scene, team, { archive, fund, upTo: "paid" });
  await scene.as(team.caseworker).visits.recordVisit(visiting(archive));
  const bank = await aBankFund(scene);
  const two = await twoOfFinance(scene);
  const { batchId } = await aSentBatch(scene, two, bank, [await anApproved(scene, team, { fund: bank })]);
  await settle(scene, two.maker, { batchId, version: 4 }, [{ lineNo: 1, yuan: "100" }]);
  await aTicket(scene, await scene.officer("mediator", "/"));
  await scene.sql`select app.recount_members()`;
});
afterAll(() => scene.close());

const failing = async () => {
  await scene.as(auditor).invariants.check(command());
  const { rows } = await scene.as(auditor).invariants.list({});
  return rows.filter(({ faults }) => (faults ?? 0) > 0).map(({ code }) => code);
};

/** Plants a violation past every wall, looks, and takes it away again. */
async function planted(plant: string[], remove: string[]): Promise<InvariantCode[]> {
  const past = (statements: string[]) =>
    scene.sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      for (const statement of statements) await tx.unsafe(statement);
    });
  await past(plant);
  const seen = await failing();
  await past(remove);
  expect(await failing()).toEqual([]);
  return seen;
}
/** A CHECK is the last word, so it has to go before something wrong can be written at all. */
const without = (table: string, constraint: string) =>
  `alter table ${table} drop constraint if exists ${constraint}`;

it("hold for what was done through the procedures", async () => {
  expect(await failing()).toEqual([]);
  const { rows } = await scene.as(auditor).invariants.list({});
  expect(rows.map(({ code }) => code)).toEqual([...invariantCodes]);
  expect(rows.every(({ checkedAt, failingSince }) => checkedAt !== null && failingSince === null)).toBe(true);
});

describe("a violation that is planted", () => {
  it("of I1, a fund that is overspent, is seen", async () => {
    const plant = [
      without("funds", "funds_never_overspent"),
      `update funds set spent_fen = cap_fen + 1 where id = '${fund.id}'`,
    ];
    expect(await planted(plant, [`update funds set spent_fen = 100000 where id = '${fund.id}'`])).toEqual([
      "I1",
    ]);
  });
  it("of I2, a journal that does not balance, is seen", async () => {
    const entry = `(select min(e.id) from ledger_entries e join ledger_journals j on j.id = e.journal_id where j.kind = 'fund' and j.fund_id = '${fund.id}')`;
    const seen = await planted(
      [`update ledger_entries set amount_fen = amount_fen - 1 where id = ${entry}`],
      [`update ledger_entries set amount_fen = amount_fen + 1 where id = ${entry}`],
    );
    // The balance that was made of it differs as well.
    expect(seen).toEqual(["I1", "I2"]);
  });
  it("of I3, a grant that says more than its lines, is seen", async () => {
    const set = (fen: number) => [`update grants set amount_fen = ${fen} where id = '${grant.id}'`];
    expect(await planted(set(100_001), set(100_000))).toEqual(["I3"]);
  });
  it("of I4, one hand in two steps, is seen", async () => {
    const plant = [
      without("grants", "grants_approver_does_not_pay"),
      `update grants set paid_by = approved_by where id = '${grant.id}'`,
    ];
    expect(
      await planted(plant, [`update grants set paid_by = '${team.finance.id}' where id = '${grant.id}'`]),
    ).toEqual(["I4"]);
  });
  it("of I5, one person in two live files, is seen", async () => {
    const second = await anEnrolled(scene, await scene.officer("caseworker", "/10/"));
    const who = Buffer.from("one person");
    const rows = [archive.id, second.id].map((archiveId) => ({
      ...{
        id: uuidv7(),
        archiveId,
        position: 3,
        relation: "30",
        name: "张悦",
        citizenIdIndex: who,
        live: false,
      },
    }));
    await scene.owner.insert(householdMembers).values(rows);
    const ids = rows.map(({ id }) => `'${id}'`).join(", ");
    const seen = await planted(
      [
        "drop index household_members_one_live_archive",
        `update household_members set live = true where id in (${ids})`,
      ],
      [`update household_members set live = false where id in (${ids})`],
    );
    expect(seen).toEqual(["I5"]);
  });
  it("of I6, an answered key without its visit and one with two, is seen", async () => {
    const [key] =
      await scene.sql`select command_id as id, answer->>'id' as visit from commands where action = 'aid.visit.record'`;
    const set = (visit: string) => [
      `update commands set answer = jsonb_set(answer, '{id}', '"${visit}"') where command_id = '${key?.id}'`,
    ];
    expect(await planted(set(uuidv7()), set(key?.visit))).toEqual(["I6"]);
    await scene.as(team.caseworker).visits.recordVisit(visiting(archive));
    const twice = ["drop index visits_by_entry", `update visits set entry_id = '${uuidv7()}'`];
    expect(await planted(twice, ["update visits set entry_id = null"])).toEqual(["I6"]);
  });
  it("of I7, a state that no step leads to, is seen at every machine of which there is a record", async () => {
    const held = await scene.owner.execute<{ machine: string; name: string }>(sql`
      select replace(encode(tgargs, 'escape'), '\\000', '') as machine, tgrelid::regclass::text as name
        from pg_trigger where tgfoid = 'app.only_legal_steps()'::regprocedure`);
    const names = machines.map((machine) => (machine as { name: string }).name);
    expect(held.map(({ machine }) => machine).sort()).toEqual([...names].sort());
    const { id, path } = { id: team.caseworker.unionId, path: team.caseworker.unionPath };
    const seen: string[] = [];
    for (const { machine, name } of held) {
      const [record] = await scene.sql.unsafe(`select id, status from ${name} order by id limit 1`);
      if (!record) continue;
      const step = uuidv7();
      const plant = `insert into status_changes (id, machine, record_id, event, was, becomes, happened_on, actor_name, union_id, union_path, keeper_id)
        values ('${step}', '${machine}', '${record.id}', 'create', 'elsewhere', 'elsewhere', '2026-01-05', '王', '${id}', '${path}', '${team.caseworker.id}')`;
      expect(await planted([plant], [`delete from status_changes where id = '${step}'`]), machine).toEqual([
        "I7",
      ]);
      seen.push(machine);
    }
    expect(seen.sort()).toEqual(
      [
        "aid.batch",
        "aid.grant",
        "dispute.ticket",
        "hardship.archive",
        "members.membership",
        "members.union",
      ].sort(),
    );
  });
  it("of I8, a line of the trail that was changed, is seen; so is a command without a line", async () => {
    const [line] =
      await scene.sql`select chain, seq, actor_id from audit where action = 'aid.grant.propose' and result = 'done' limit 1`;
    const where = `where chain = ${line?.chain} and seq = ${line?.seq}`;
    const name = (to: string) => [
      `update audit set entry = jsonb_set(entry, '{actorName}', '"${to}"') ${where}`,
    ];
    const [was] = await scene.sql.unsafe(`select entry->>'actorName' as name from audit ${where}`);
    expect(await planted(name("别人"), name(was?.name))).toEqual(["I8"]);
    const id = uuidv7();
    const seen = await planted(
      [
        `insert into commands (command_id, actor_id, action, input_hash, answer) values ('${id}', '${uuidv7()}', 'aid.grant.pay', '', '{}')`,
      ],
      [`delete from commands where command_id = '${id}'`],
    );
    expect(seen).toEqual(["I8"]);
  });
  it("of I9, a file whose bytes are gone, changed, or kept too long, is seen", async () => {
    const [file] = await scene.sql`select id, content from files limit 1`;
    const put = (content: Buffer) =>
      `update files set content = '\\x${content.toString("hex")}' where id = '${file?.id}'`;
    const whole = put(file?.content);
    expect(await planted([put(Buffer.alloc(0))], [whole])).toEqual(["I9"]);
    const broken = Buffer.from(file?.content);
    broken[40] = (broken[40] ?? 0) ^ 1;
    expect(await planted([put(broken)], [whole])).toEqual(["I9"]);
    const until = (when: string) => [`update files set expires_at = ${when} where id = '${file?.id}'`];
    expect(await planted(until("'2026-09-16T00:00Z'"), until("'2026-10-18T00:00Z'"))).toEqual(["I9"]);
  });
  it("of I10, a kept count that is not the count, is seen", async () => {
    const [row] = await scene.sql`select union_path as path, kind from member_tallies limit 1`;
    const only = (by: string) => [
      `update member_tallies set people = people ${by} where union_path = '${row?.path}' and kind = '${row?.kind}'`,
    ];
    expect(await planted(only("+ 1"), only("- 1"))).toEqual(["I10"]);
  });
  it("of I12, a job at work for longer than it may be, is seen", async () => {
    const id = uuidv7();
    const seen = await planted(
      [
        `insert into pgboss.job (id, name, state, expire_seconds, started_on, created_on)
         values ('${id}', 'work', 'active', 60, now() - interval '1 hour', now() - interval '1 hour')`,
      ],
      [`delete from pgboss.job where id = '${id}'`],
    );
    expect(seen).toEqual(["I12"]);
  });
  it("of I13, a diagnosis without consent, is seen", async () => {
    const set = (to: string) => [
      `update consents set kind = '${to}' where archive_id = '${archive.id}'`,
      `update household_members set diagnosis = ${to === "sensitive" ? "null" : "'sealed'"} where archive_id = '${archive.id}'`,
    ];
    expect(await planted(set("comparison"), set("sensitive"))).toEqual(["I13"]);
  });
});

describe("the page", () => {
  it("says since when it fails, and keeps that day while it does", async () => {
    const set = (fen: number) =>
      scene.sql.begin(async (tx) => {
        await tx`set local session_replication_role = replica`;
        await tx`update grants set amount_fen = ${fen} where id = ${grant.id}`;
      });
    await set(100_001);
    scene.on("2026-09-19");
    await failing();
    scene.on("2026-09-21");
    expect(await failing()).toEqual(["I3"]);
    const i3 = async (by: Actor) =>
      (await scene.as(by).invariants.list({})).rows.find(({ code }) => code === "I3");
    expect(await i3(auditor)).toMatchObject({ faults: 1, failingSince: "2026-09-19T04:00:00.000Z" });
    expect((await i3(auditor))?.examples[0]?.fault).toContain("differs from the ledger");
    // Who runs the system sees that something fails, and no record's id.
    expect(await i3(await scene.officer("systemAdmin"))).toMatchObject({ faults: 1, examples: [] });
    await set(100_000);
    expect(await failing()).toEqual([]);
    scene.on("2026-09-18");
  });
  it("is looked at every night", async () => {
    expect(await sweepInvariants(scene.house, new Date("2026-09-22T18:15:00Z"))).toBe(0);
    const { rows } = await scene.as(auditor).invariants.list({});
    expect(new Set(rows.map(({ checkedAt }) => checkedAt))).toEqual(new Set(["2026-09-22T18:15:00.000Z"]));
  });
});
