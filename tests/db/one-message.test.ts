import { connect, createServer } from "node:net";
import { open } from "@gongbang/db/open";
import { transact } from "@gongbang/db/transact";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anyPort } from "../../scripts/port.ts";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

/** The line to the server, and the messages that a client wrote to it, each as it came. */
async function tappedLine() {
  const { hostname, port } = new URL(scene.officeUrl);
  const messages: string[] = [];
  const server = createServer((client) => {
    const line = connect(Number(port), hostname);
    client.on("data", (bytes) => messages.push(bytes.toString("latin1")));
    client.pipe(line).pipe(client);
    for (const [end, other] of [
      [client, line],
      [line, client],
    ] as const)
      end.on("error", () => other.destroy()).on("close", () => other.destroy());
  });
  const at = await anyPort();
  await new Promise<void>((done) => server.listen(at, "127.0.0.1", done));
  const url = new URL(scene.officeUrl);
  url.host = `127.0.0.1:${at}`;
  return { url: url.href, messages, close: () => new Promise((done) => server.close(done)) };
}

describe("a transaction", () => {
  it("begins, says whose eyes it sees with, and asks its first question in one message", async () => {
    const view = { actor: await scene.officer("caseworker", "/09/"), scope: "union" } as const;
    const line = await tappedLine();
    const pool = open(line.url, { max: 1 });
    const look = () =>
      transact(pool.db, view, (tx) => tx.execute(sql`select current_setting('app.scope_path') as path`));
    // The first time each statement is described to the client, and kept.
    await look();
    line.messages.length = 0;
    expect([...(await look())]).toEqual([{ path: "/09/" }]);
    await pool.close();
    await line.close();
    const [first, end, ...more] = line.messages;
    for (const part of ["begin", "/09/", "current_setting"]) expect(first).toContain(part);
    expect(end, "then only its end").toMatch(/^B/);
    expect(more, "and the line's").toEqual([expect.stringMatching(/^X/)]);
  });

  it("that the server does not begin asks nothing", async () => {
    const pool = open(scene.officeUrl, { max: 1 });
    let asked = false;
    const work = () => {
      asked = true;
      return Promise.resolve();
    };
    await expect(pool.sql.begin("isolation level unheard of", work)).rejects.toThrow(/syntax error/);
    expect(asked).toBe(false);
    expect(await pool.sql`select 1 as one`).toEqual([{ one: 1 }]);
    await pool.close();
  });
});
