import { type Opening, openTogether, type Read } from "@gongbang/api/open-read";
import { type AuditEntry, chainOf } from "@gongbang/db/audit";
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
  opening = openTogether(scene.house);
});
afterAll(() => scene.close());

const own = () => ({ actor: officer, scope: "own" as const });
const union = () => ({ actor: officer, scope: "union" as const });

/** Which transaction a read stands in, and how wide it sees. */
const stand = async (tx: Tx) => {
  const [row] = await tx.execute<{ at: string; scope: string; path: string }>(sql`
    select pg_current_xact_id()::text as at, current_setting('app.scope') as scope,
           current_setting('app.scope_path') as path`);
  return { answer: row, lines: [] };
};

/** A read that leaves a line in the trail of this union, as that of a sensitive record does. */
const noted =
  (action: string, unionPath = officer.unionPath): Read<string> =>
  async (tx) => {
    await tx.execute(sql`select pg_sleep(0)`);
    const line: AuditEntry = {
      ...{
        at: scene.now().toISOString(),
        actorId: officer.id,
        actorName: officer.name,
        roles: officer.roles,
      },
      ...{ unionPath, sessionId: null, ip: "127.0.0.1", requestId: action, action, kind: "read" },
      ...{ objectType: null, objectId: null, recordId: null, reason: null, changes: [] },
      ...{ result: "done", refusal: null },
    };
    return { answer: "told", lines: [line] };
  };
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
    const told = opening(union(), noted("test.told"));
    await expect(refused).rejects.toMatchObject({ refusal: { code: "ACCESS.NOT_FOUND" } });
    expect(await told).toBe("told");
    expect(await linesOf("test.told")).toBe(1);
  });

  it("leave a line each on one chain, which stays whole", async () => {
    const told = await Promise.all([1, 2, 3].map((n) => opening(union(), noted(`test.line ${n}`))));
    expect(told).toEqual(["told", "told", "told"]);
    const lines = await scene.sql`select entry->>'action' as action, prev, hash from audit
      where action like 'test.line %' order by chain, seq`;
    expect(lines.map(({ action }) => action)).toEqual(["test.line 1", "test.line 2", "test.line 3"]);
    expect(lines[1]?.prev).toEqual(lines[0]?.hash);
    expect(lines[2]?.prev).toEqual(lines[1]?.hash);
  });

  it("take the heads of two chains in one order, so that no two of them wait for each other", async () => {
    const [here, there] = ["/09/", "/10/"];
    expect(chainOf(here)).not.toBe(chainOf(there));
    const other = openTogether(scene.house);
    const both = (open: Opening, paths: string[]) =>
      paths.map((path) => open(union(), noted("test.ring", path)));
    for (let round = 0; round < 20; round++)
      await Promise.all([...both(opening, [here, there]), ...both(other, [there, here])]);
    expect(await linesOf("test.ring")).toBe(80);
  });

  it("fail together where a statement fails, so that none is answered whose line is undone", async () => {
    const undone = opening(union(), noted("test.undone"));
    const broken = opening(union(), async (tx) => ({
      answer: await tx.execute(sql`select 1 / 0`),
      lines: [],
    }));
    const outcomes = await Promise.allSettled([undone, broken]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await linesOf("test.undone")).toBe(0);
  });

  it("fail with what went wrong first, not with what it then made impossible", async () => {
    const slow = opening(union(), async (tx) => {
      await tx.execute(sql`select 1`);
      return { answer: await tx.execute(sql`select 2`), lines: [] };
    });
    const broken = opening(union(), async (tx) => ({
      answer: await tx.execute(sql`select 1 / 0`),
      lines: [],
    }));
    const outcomes = await Promise.allSettled([slow, broken]);
    const divisionByZero = { status: "rejected", reason: { cause: { code: "22012" } } };
    expect(outcomes).toMatchObject([divisionByZero, divisionByZero]);
  });

  it("never see with the eyes of another reader", async () => {
    const first = opening(union(), stand);
    const other = await scene.officer("caseworker", "/10/");
    await expect(opening({ actor: other, scope: "union" }, stand)).rejects.toThrow("two readers");
    expect((await first)?.path).toBe("/09/");
  });

  it("answer nobody where the transaction cannot begin", async () => {
    const gone = await openScene();
    const lost = openTogether(gone.house);
    await gone.close();
    const outcomes = await Promise.allSettled([lost(union(), stand), lost(union(), stand)]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});
