import { arrowsOf } from "@gongbang/db/machines";
import { batchMachine } from "@gongbang/domain/aid/batch.status";
import { grantMachine } from "@gongbang/domain/aid/grant.status";
import { ticketMachine } from "@gongbang/domain/disputes/ticket.status";
import { archiveMachine } from "@gongbang/domain/hardship/archive.status";
import { changeMachine } from "@gongbang/domain/members/change.status";
import { membershipMachine } from "@gongbang/domain/members/membership.status";
import { transferMachine } from "@gongbang/domain/members/transfer.status";
import { unionMachine } from "@gongbang/domain/members/union.status";
import { transitionMachine } from "@gongbang/domain/office/transition.status";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, type Hands, hands } from "../support/aid.ts";
import { aTransition } from "../support/approvals.ts";
import { aChange } from "../support/change.ts";
import { aTicket } from "../support/disputes.ts";
import { anArchiveRow } from "../support/hardship.ts";
import { aPerson, aTransfer } from "../support/memberships.ts";
import { aBankFund, anApproved, making } from "../support/payments.ts";
import { aRecord } from "../support/register.ts";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let ids: Record<string, string>;
beforeAll(async () => {
  scene = await openScene();
  const team = await hands(scene);
  const mediator = await scene.officer("mediator", "/09/");
  const archive = await anEnrolled(scene, team.caseworker);
  const { id: grants } = await aGrant(scene, team, { archive, fund: await aFund(scene) });
  const { ticketId: tickets } = await aTicket(scene, mediator);
  const { id: members } = await aPerson(scene, mediator);
  const far = await scene.officer("caseworker", "/10/");
  const { id: transfers } = await aTransfer(scene, { from: mediator, to: far });
  const { id: unions } = await scene.aUnion("/12/");
  const { id: member_changes } = await aChange(scene, team.caseworker, await aRecord(scene, mediator), {
    name: "李宏",
  });
  await scene.sql`update member_changes set decided_by = gen_random_uuid() where id = ${member_changes}`;
  const { id: transitions } = await aTransition(scene, { from: mediator, to: far, subject: archive });
  const others = { transitions, members, transfers, unions, member_changes };
  ids = { ...others, archives: (await anArchiveRow(scene, team.caseworker)).id, grants, tickets };
  // What the other checks of the tables ask for, so that a refusal is the arrow's alone.
  await scene.sql`update archives set grade = '1', approved_by = gen_random_uuid(), enrolled_on = '2026-09-01',
    exit_code = 'E01' where id = ${ids.archives ?? ""}`;
  ids.payment_batches = await aBatch(scene, team);
  await scene.sql`update grants set approved_by = gen_random_uuid(), paid_by = gen_random_uuid(),
    handed_over_by = gen_random_uuid(), paid_on = '2026-09-01' where id = ${grants}`;
  await scene.sql`update tickets set refusal_reason = 'outOfScope', fail_reason = 'termPassed',
    applicant_signed_on = '2026-09-01', respondent_signed_on = '2026-09-01', mediator_signed_on = '2026-09-01',
    sealed_on = '2026-09-01' where id = ${tickets}`;
});
afterAll(() => scene.close());

const kept = [
  ["archives", archiveMachine],
  ["grants", grantMachine],
  ["tickets", ticketMachine],
  ["member_changes", changeMachine],
  ["members", membershipMachine],
  ["transfers", transferMachine],
  ["unions", unionMachine],
  ["transitions", transitionMachine],
  ["payment_batches", batchMachine],
] as const;

/** A batch that has all that its states demand. */
async function aBatch(scene: Scene, team: Hands): Promise<string> {
  const fund = await aBankFund(scene);
  const sent = making(fund, [await anApproved(scene, team, { fund })]);
  const { id } = await scene.as(team.finance).batches.make(sent);
  await scene.sql`update payment_batches set checked_by = gen_random_uuid(), published_on = '2026-09-01',
    sent_on = '2026-09-01' where id = ${id}`;
  return id;
}

/** Puts a row into one state past the walls, moves it to another as the superuser, and takes both back. */
async function tries(table: string, was: string, becomes: string): Promise<string> {
  const id = ids[table] ?? "";
  let came = "";
  await scene.sql
    .begin(async (sql) => {
      await sql.unsafe("set local session_replication_role = replica");
      await sql.unsafe(`update ${table} set status = $1 where id = $2`, [was, id]);
      await sql.unsafe("set local session_replication_role = origin");
      came = await sql
        .unsafe(`update ${table} set status = $1 where id = $2 returning status`, [becomes, id])
        .then(
          ([row]) => `became ${row?.status}`,
          (error: Error) => error.message,
        );
      throw new Error("take it back");
    })
    .catch(() => {});
  return came;
}

describe.each(kept)("the database keeps the machine of %s", (table, machine) => {
  const states = Object.keys(machine.states);
  const arrows = new Set(arrowsOf(machine as never).map(({ was, becomes }) => `${was}>${becomes}`));

  it.each(states)(
    "from %s to every other state: what the machine has is taken, what it has not is refused",
    async (was) => {
      const came: Record<string, string> = {};
      const expected: Record<string, string> = {};
      for (const becomes of states) {
        if (becomes === was) continue;
        came[becomes] = await tries(table, was, becomes);
        const legal = arrows.has(`${was}>${becomes}`);
        expected[becomes] = legal
          ? `became ${becomes}`
          : `illegal step of ${machine.name}: ${was} to ${becomes}`;
      }
      expect(came).toEqual(expected);
    },
  );

  it("knows no other state", async () => {
    expect(await tries(table, machine.initial, "lost")).toContain(`illegal step of ${machine.name}`);
    const other = scene.sql.begin(async (sql) => {
      await sql.unsafe("set local session_replication_role = replica");
      await sql.unsafe(`update ${table} set status = 'lost'`);
    });
    await expect(other).rejects.toMatchObject({ constraint_name: `${table}_status` });
  });

  it("holds the arrows of the machine, and none besides", async () => {
    const rows = await scene.sql`select was, becomes from app.legal_steps where machine = ${machine.name}`;
    expect(new Set(rows.map(({ was, becomes }) => `${was}>${becomes}`))).toEqual(arrows);
  });

  it("is asked by whatever changes a status, also by many rows at once", async () => {
    const [trigger] =
      await scene.sql`select tgenabled as enabled, pg_get_triggerdef(oid) as said from pg_trigger
      where tgrelid = ${table}::regclass and tgname = 'legal_steps'`;
    expect(trigger?.enabled).toBe("O");
    expect(trigger?.said).toContain("BEFORE UPDATE OF status");
    expect(trigger?.said).toContain(machine.name);
  });
});

it("is asked for every table whose rows have a machine: none has a trigger of another's", async () => {
  const rows =
    await scene.sql`select tgrelid::regclass::text as name from pg_trigger where tgname = 'legal_steps'`;
  expect(rows.map(({ name }) => name).sort()).toEqual(kept.map(([table]) => table).sort());
  const machines = await scene.sql`select distinct machine from app.legal_steps order by machine`;
  expect(machines.map(({ machine }) => machine)).toEqual(kept.map(([, { name }]) => name).sort());
});

it("is changed by nobody of the office", async () => {
  const officer = await scene.officer("systemAdmin", "/");
  const add = scene.seenBy(officer, "federation", (tx) =>
    tx.execute("insert into app.legal_steps values ('dispute.ticket', 'closed', 'received')"),
  );
  await expect(add).rejects.toMatchObject({ cause: { code: "42501" } });
});
