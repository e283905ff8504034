import { type OpenDatabase, open } from "@gongbang/db/open";
import { transact, type View } from "@gongbang/db/transact";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let pool: OpenDatabase;
let view: View;
beforeAll(async () => {
  scene = await openScene();
  const officer = await scene.officer("caseworker", "/09/");
  view = { actor: officer, scope: "union" };
});
// One connection, so that whoever comes next gets the one that was lost.
const reopen = () => {
  pool = open(scene.officeUrl, { max: 1 });
};
beforeAll(reopen);
afterEach(async () => {
  await pool.close();
  reopen();
});
afterAll(async () => {
  await pool.close();
  await scene.close();
});

type Row = { pid: number };
const pidOf = async (tx: { execute: OpenDatabase["db"]["execute"] }) => {
  const [row] = await tx.execute<Row>(sql`select pg_backend_pid() as pid`);
  return row?.pid ?? 0;
};
/** Ends the server's side of a connection, and waits until the server has forgotten it. */
const end = async (pid: number) => {
  await scene.owner.execute(sql`select pg_terminate_backend(${pid}, 5000)`);
};

describe("a connection that the server ends inside a transaction", () => {
  it("fails the transaction and whatever it still sends, and the process lives", async () => {
    const [goOn, late] = [Promise.withResolvers<void>(), Promise.withResolvers<string>()];
    const lost = transact(pool.db, view, async (tx) => {
      await end(await pidOf(tx));
      await goOn.promise;
      await tx.execute(sql`select 1`).then(
        () => late.resolve("sent"),
        () => late.resolve("refused"),
      );
    });
    await expect(lost).rejects.toThrow();
    goOn.resolve();
    expect(await late.promise).toBe("refused");
  });

  it("leaves a pool that goes on with the next transaction", async () => {
    const lost = transact(pool.db, view, async (tx) => {
      await end(await pidOf(tx));
      await tx.execute(sql`select 1`);
    });
    await expect(lost).rejects.toThrow();
    expect(await transact(pool.db, view, pidOf)).toBeGreaterThan(0);
  });

  it("sends nothing of the lost transaction over the connection of the next one", async () => {
    const [goOn, tried] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const lost = transact(pool.db, view, async (tx) => {
      await end(await pidOf(tx));
      await goOn.promise;
      await tx.execute(sql`select set_config('app.scope_path', '/late/', true)`).then(
        () => tried.resolve(),
        () => tried.resolve(),
      );
    });
    await expect(lost).rejects.toThrow();
    const path = await transact(pool.db, view, async (tx) => {
      goOn.resolve();
      await tried.promise;
      const [row] = await tx.execute<{ path: string }>(sql`select current_setting('app.scope_path') as path`);
      return row?.path;
    });
    expect(path).toBe("/09/");
  });
});

describe("a transaction that has ended", () => {
  it("sends nothing more, for its connection is somebody else's", async () => {
    const kept = await transact(pool.db, view, (tx) => Promise.resolve(tx));
    await expect(kept.execute(sql`select 1`)).rejects.toMatchObject({ cause: { code: "TRANSACTION_ENDED" } });
    const lost = transact(pool.db, view, (tx) => Promise.reject(Object.assign(new Error("no"), { tx })));
    const { tx } = (await lost.catch((error: unknown) => error)) as { tx: typeof kept };
    await expect(tx.execute(sql`select 1`)).rejects.toMatchObject({ cause: { code: "TRANSACTION_ENDED" } });
  });
});
