import { type Opening, sharedOpening } from "@gongbang/api/share-opening";
import { appendAudit } from "@gongbang/db/audit";
import type { Tx } from "@gongbang/db/open";
import type { Actor } from "@gongbang/domain/access/policy";
import { Refused } from "@gongbang/domain/kernel/decision";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let officer: Actor;
let opening: Opening;
beforeAll(async () => {
  scene = await openScene();
  officer = await scene.officer("caseworker", "/09/");
});
beforeEach(() => {
  opening = sharedOpening(scene.house.db);
});
afterAll(() => scene.close());

const own = () => ({ actor: officer, scope: "own" as const });
const union = () => ({ actor: officer, scope: "union" as const });

/** Which transaction a read stands in, and how wide it sees. */
const stand = async (tx: Tx) => {
  const [row] = await tx.execute<{ at: string; scope: string; path: string }>(sql`
    select pg_current_xact_id()::text as at, current_setting('app.scope') as scope,
           current_setting('app.scope_path') as path`);
  return row;
};

/** Writes a line into the trail, as the reading of a sensitive record does. */
const line = (tx: Tx, action: string) =>
  appendAudit(tx, scene.keys, {
    ...{ at: scene.now().toISOString(), actorId: officer.id, actorName: officer.name, roles: officer.roles },
    ...{ unionPath: officer.unionPath, sessionId: null, ip: "127.0.0.1", requestId: action, action },
    ...{ kind: "read", objectType: null, objectId: null, recordId: null, reason: null, changes: [] },
    ...{ result: "done", refusal: null },
  });
const linesOf = async (action: string) =>
  (await scene.sql`select count(*)::int as lines from audit where action = ${action}`)[0]?.lines;

describe("reads that one reader asks for at once", () => {
  it("stand in one transaction where they see equally wide", async () => {
    const [first, second] = await Promise.all([opening(union(), stand), opening(union(), stand)]);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ scope: "union", path: "/09/" });
  });

  it("never share one where one of them sees wider", async () => {
    const [narrow, wide] = await Promise.all([opening(own(), stand), opening(union(), stand)]);
    expect(narrow?.at).not.toBe(wide?.at);
    expect([narrow?.scope, wide?.scope]).toEqual(["own", "union"]);
  });

  it("begin anew when they are asked later", async () => {
    const first = await opening(union(), stand);
    const second = await opening(union(), stand);
    expect(first?.at).not.toBe(second?.at);
  });

  it("are each refused alone, and the others are answered and stand in the trail", async () => {
    const refused = opening(union(), () => Promise.reject(new Refused({ code: "ACCESS.NOT_FOUND" })));
    const told = opening(union(), async (tx) => {
      await line(tx, "test.told");
      return "told";
    });
    await expect(refused).rejects.toMatchObject({ refusal: { code: "ACCESS.NOT_FOUND" } });
    expect(await told).toBe("told");
    expect(await linesOf("test.told")).toBe(1);
  });

  it("fail together where a statement fails, so that none is answered whose line is undone", async () => {
    const noted = opening(union(), async (tx) => {
      await line(tx, "test.undone");
      return "told";
    });
    const broken = opening(union(), (tx) => tx.execute(sql`select 1 / 0`));
    const outcomes = await Promise.allSettled([noted, broken]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await linesOf("test.undone")).toBe(0);
  });

  it("answer nobody where the transaction cannot begin", async () => {
    const gone = await openScene();
    const lost = sharedOpening(gone.house.db);
    await gone.close();
    const outcomes = await Promise.allSettled([lost(union(), stand), lost(union(), stand)]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});
