import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, faultsOf, type Hands, hands } from "../support/aid.ts";
import { command, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
beforeAll(async () => {
  scene = await openScene();
  team = await hands(scene);
});
afterAll(() => scene.close());

describe("the ledger", () => {
  it("is beyond the office's own reach: it neither writes balances nor lines", async () => {
    const fund = await aFund(scene);
    const as = (statement: string) =>
      scene.seenBy(team.finance, "federation", (tx) => tx.execute(sql.raw(statement)));
    for (const statement of [
      "update funds set spent_fen = 0",
      `insert into ledger_journals (kind, fund_id, "on", actor_id) values ('fund', '${fund.id}', '2026-09-18', '${team.finance.id}')`,
      "insert into ledger_entries (journal_id, account, amount_fen) values (1, 'available', 1)",
      "update ledger_entries set amount_fen = 0",
      "delete from ledger_entries",
      `select app.write_journal('fund', '${fund.id}', null, '2026-09-18', 'source', 'available', 1)`,
    ])
      await expect(as(statement)).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  it("is append-only and balanced even for its owner", async () => {
    const fund = await aFund(scene);
    await expect(scene.sql`update ledger_entries set amount_fen = amount_fen + 1`).rejects.toThrow(
      "append-only",
    );
    await expect(scene.sql`delete from ledger_journals`).rejects.toThrow("append-only");
    const lopsided = scene.sql.begin(async (tx) => {
      const [journal] = await tx`insert into ledger_journals (kind, fund_id, "on", actor_id)
        values ('fund', ${fund.id}, '2026-09-18', ${team.finance.id}) returning id`;
      await tx`insert into ledger_entries (journal_id, account, amount_fen)
        values (${journal?.id}, 'available', 5), (${journal?.id}, 'source', -4)`;
    });
    await expect(lopsided).rejects.toThrow("not balanced");
    expect(await faultsOf(scene)).toEqual([]);
  });
});

it("keeps a grant's terms from its first day", async () => {
  const fund = await aFund(scene);
  const archive = await anEnrolled(scene, team.caseworker);
  const { id } = await aGrant(scene, team, { archive, fund });
  await expect(scene.sql`update grants set amount_fen = 1 where id = ${id}`).rejects.toThrow("append-only");
  await expect(scene.sql`update grants set status = 'paid' where id = ${id}`).rejects.toThrow("illegal step");
});

it("opens a fund once, for the whole federation, and not backwards", async () => {
  await expect(aFund(scene, { opensOn: "2026-12-31", closesOn: "2026-01-01" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  const sent = {
    ...command(),
    name: "一",
    source: "3",
    kinds: ["10"],
    opensOn: "2026-01-01",
    closesOn: "2026-12-31",
  };
  const open = () =>
    scene.as(team.finance).funds.open({ ...sent, cap: "1", householdYearlyCap: "1" } as never);
  const [first, again] = [await open(), await open()];
  expect(again).toEqual(first);
  const { journals, leftFen } = await scene.as(team.caseworker).funds.record({ fundId: first.id });
  expect({ lines: journals.length, leftFen }).toEqual({ lines: 1, leftFen: 100 });
});
