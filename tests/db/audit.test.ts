import { type AuditEntry, appendAudit, chainOf } from "@gongbang/db/audit";
import { keyringOf } from "@gongbang/db/keyring";
import { verifyAudit } from "@gongbang/db/verify-audit";
import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let actor: Actor;
beforeAll(async () => {
  scene = await openScene();
  actor = await scene.officer("manager", "/09/");
});
afterAll(() => scene.close());

const chain = chainOf("/09/");
const line = (reason: string): AuditEntry => ({
  at: "2026-09-18T04:00:00.000Z",
  actorId: actor.id,
  actorName: actor.name,
  roles: actor.roles,
  unionPath: "/09/",
  sessionId: null,
  ip: "127.0.0.1",
  requestId: "r",
  action: "test.write",
  kind: "write",
  objectType: "test",
  objectId: null,
  recordId: null,
  reason,
  changes: [{ field: "name", was: "旧", becomes: "新" }],
  result: "done",
  refusal: null,
});
const append = (reason: string) =>
  scene.seenBy(actor, "own", (tx) => appendAudit(tx, scene.keys, line(reason)));
const verify = () => verifyAudit(scene.sql, scene.keys);
/** As a superuser who has switched the trigger off: what the chain is for. */
const tamper = (statement: string) =>
  scene.sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(statement);
  });

beforeEach(async () => {
  await tamper("delete from audit");
  await scene.sql`update audit_heads set seq = 0, hash = ''`;
  for (let i = 1; i <= 5; i++) await append(`第 ${i} 笔`);
});

it("verifies what was honestly written", async () => {
  expect(await verify()).toEqual({ lines: 5, broken: [] });
});

it.each([
  [
    "changed",
    `update audit set entry = jsonb_set(entry, '{reason}', '"x"') where seq = 3`,
    { seq: 3, why: "hash" },
  ],
  ["removed", "delete from audit where seq = 3", { seq: 3, why: "gap" }],
  [
    "moved",
    `with a as (select entry from audit where seq = 2), b as (select entry from audit where seq = 4)
     update audit set entry = case seq when 2 then (select entry from b) else (select entry from a) end where seq in (2, 4)`,
    { seq: 2, why: "hash" },
  ],
  ["cut off at the end", "delete from audit where seq = 5", { seq: 5, why: "head" }],
])("names the first line that was %s", async (_what, statement, expected) => {
  await tamper(statement);
  expect((await verify()).broken).toEqual([{ chain, ...expected }]);
});

it("names a line that was put in", async () => {
  await tamper(`insert into audit select chain, 6, at, entry, actor_id, union_path, action, record_id, result, prev, hash
    from audit where seq = 5`);
  expect((await verify()).broken).toEqual([{ chain, seq: 6, why: "hash" }]);
});

it("cannot be verified, nor forged, with another key", async () => {
  const stranger = keyringOf("k1", Buffer.alloc(32, 1));
  expect((await verifyAudit(scene.sql, stranger)).broken).toHaveLength(1);
});

it("refuses a change even to a superuser who forgot the trigger", async () => {
  await expect(scene.sql`update audit set action = 'x'`).rejects.toThrow("append-only");
  await expect(scene.sql`delete from audit`).rejects.toThrow("append-only");
});

it("keeps its order under sixteen writers at once", async () => {
  await Promise.all(Array.from({ length: 48 }, (_, i) => append(`同时 ${i}`)));
  expect(await verify()).toEqual({ lines: 53, broken: [] });
});

it("keeps what could break a log's line as plain text", async () => {
  const nasty = 'a\r\nb\u001b[31m "quoted" {"json":1}';
  await append(nasty);
  const [row] = await scene.sql`select entry->>'reason' as reason from audit where seq = 6`;
  expect(row?.reason).toBe(nasty);
  expect((await verify()).broken).toEqual([]);
});

it("leaves no line of a transaction that did not happen", async () => {
  const failing = scene.seenBy(actor, "own", async (tx) => {
    await appendAudit(tx, scene.keys, line("未提交"));
    throw new Error("the power went out");
  });
  await expect(failing).rejects.toThrow("the power went out");
  expect(await verify()).toEqual({ lines: 5, broken: [] });
});

it("has a month for every day of the year to come", async () => {
  const [row] =
    await scene.sql`select count(*)::int as n from pg_inherits where inhparent = 'audit'::regclass`;
  expect(row?.n).toBeGreaterThanOrEqual(14);
});
