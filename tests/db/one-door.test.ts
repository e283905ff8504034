import { randomUUID } from "node:crypto";
import { commandInput, createCallerFactory, may, router } from "@gongbang/api/trpc";
import { one } from "@gongbang/db/rows";
import { jobs } from "@gongbang/db/schema/office";
import { verifyAudit } from "@gongbang/db/verify-audit";
import type { Actor } from "@gongbang/domain/access/policy";
import { Refused } from "@gongbang/domain/kernel/decision";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

const add = z.strictObject({
  ...commandInput,
  kind: z.string().max(20),
  ending: z.enum(["stay", "refuse", "break"]),
});
const added = z.object({ id: z.string() });

/** A room as small as one can be: a command that writes and then thinks better of it. */
const room = router({
  add: may("office.job.cancel").command(add, added, async ({ tx, actor, about }, { kind, ending }) => {
    const { unionId, unionPath, id: keeperId } = actor;
    const row = one(
      await tx.insert(jobs).values({ kind, task: {}, unionId, unionPath, keeperId }).returning(),
    );
    about({ type: "job", id: row.id, unionPath });
    if (ending === "refuse") throw new Refused({ code: "TEST.NO", left: 3 });
    if (ending === "break") throw new Error("a secret of the house");
    // More than the output lists: it must not travel.
    return { id: row.id, secret: "x" };
  }),
  look: may("office.job.read").read(
    z.strictObject({}),
    z.object({ n: z.number() }),
    async ({ tx, actor, about }) => {
      about({ type: "job", id: randomUUID(), unionPath: actor.unionPath, reason: "visit" });
      return { n: (await tx.select().from(jobs)).length };
    },
  ),
  // Shares its action and the shape of its input with `add`.
  drop: may("office.job.cancel").command(add, added, async ({ about, actor }) => {
    about({ type: "job", id: randomUUID(), unionPath: actor.unionPath });
    return { id: "dropped" };
  }),
  dial: may("office.calendar.change").command(z.strictObject(commandInput), z.object({}), async () => ({})),
});

let scene: Scene;
let actor: Actor;
const as = (who: Actor | null) => createCallerFactory(room)(scene.context(who));
const lines = (result: string) =>
  scene.sql`select entry from audit where result = ${result} order by at, seq`.then((rows) =>
    rows.map((row) => row.entry),
  );
const jobCount = async () => Number((await scene.owner.execute(sql`select count(*) as n from jobs`))[0]?.n);

beforeAll(async () => {
  scene = await openScene();
  actor = await scene.officer("caseworker", "/09/");
});
afterAll(() => scene.close());
beforeEach(() => scene.sql`delete from jobs`);

describe("a command", () => {
  it("takes effect once, however often it is sent, and answers the same", async () => {
    const sent = { ...command(), kind: "a", ending: "stay" as const };
    const answers = await Promise.all(Array.from({ length: 12 }, () => as(actor).add(sent)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await jobCount()).toBe(1);
  });

  it("is refused under an id that stands for something else", async () => {
    const sent = { ...command(), kind: "a", ending: "stay" as const };
    await as(actor).add(sent);
    await expect(as(actor).add({ ...sent, kind: "b" })).rejects.toMatchObject(refusedAs("COMMAND.REUSED"));
    // Another procedure, with the very same words: it must not be told that it was done.
    await expect(as(actor).drop(sent)).rejects.toMatchObject(refusedAs("COMMAND.REUSED"));
    expect(await jobCount()).toBe(1);
  });

  it("is refused under another officer's id, without telling what that one was", async () => {
    const sent = { ...command(), kind: "a", ending: "stay" as const };
    await as(actor).add(sent);
    const other = await scene.officer("caseworker", "/10/");
    await expect(as(other).add(sent)).rejects.toMatchObject(refusedAs("COMMAND.REUSED"));
  });

  it("leaves nothing behind when it is refused, and may be sent again", async () => {
    const sent = { ...command(), kind: "a", ending: "refuse" as const };
    await expect(as(actor).add(sent)).rejects.toMatchObject({ code: "CONFLICT", ...refusedAs("TEST.NO") });
    expect(await jobCount()).toBe(0);
    await as(actor).add({ ...sent, ending: "stay" });
    expect(await jobCount()).toBe(1);
  });

  it("leaves exactly one line: done, refused or denied", async () => {
    const before = { done: (await lines("done")).length, refused: (await lines("refused")).length };
    await as(actor).add({ ...command(), kind: "a", ending: "stay" });
    await as(actor)
      .add({ ...command(), kind: "a", ending: "refuse" })
      .catch(() => {});
    await expect(as(actor).dial(command())).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await lines("done")).toHaveLength(before.done + 1);
    expect(await lines("refused")).toHaveLength(before.refused + 1);
    expect((await lines("denied")).at(-1)).toMatchObject({
      action: "office.calendar.change",
      actorId: actor.id,
    });
    expect((await verifyAudit(scene.sql, scene.keys)).broken).toEqual([]);
  });

  it("tells a stranger nothing, and runs nothing", async () => {
    await expect(as(null).add({ ...command(), kind: "a", ending: "stay" })).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
    expect(await jobCount()).toBe(0);
  });

  it("breaks without telling why, and leaves nothing", async () => {
    const broken = as(actor).add({ ...command(), kind: "a", ending: "break" });
    await expect(broken).rejects.toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
    await expect(broken).rejects.not.toThrow("secret");
    expect(await jobCount()).toBe(0);
  });

  it("answers only what its output lists", async () => {
    const answer = await as(actor).add({ ...command(), kind: "a", ending: "stay" });
    expect(Object.keys(answer)).toEqual(["id"]);
  });

  it.each(["role", "unionPath", "keeperId", "version", "status", "__proto__", "constructor"])(
    "refuses the extra field %s",
    async (field) => {
      const sneaky = JSON.parse(`{"kind":"a","ending":"stay","commandId":"${randomUUID()}","${field}":"x"}`);
      await expect(as(actor).add(sneaky)).rejects.toMatchObject({ code: "BAD_REQUEST" });
      expect(await jobCount()).toBe(0);
    },
  );
});

it("writes down a reading that the use case calls sensitive", async () => {
  await as(actor).look({});
  expect((await lines("done")).at(-1)).toMatchObject({
    kind: "read",
    action: "office.job.read",
    reason: "visit",
  });
});

it("counts what an officer may see, and no more", async () => {
  const other = await scene.officer("caseworker", "/10/");
  await as(other).add({ ...command(), kind: "theirs", ending: "stay" });
  expect(await as(actor).look({})).toEqual({ n: 0 });
  expect(await as(other).look({})).toEqual({ n: 1 });
});
