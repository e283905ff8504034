import { open } from "@gongbang/db/open";
import { jobs } from "@gongbang/db/schema/office";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let street: Actor;
let sibling: Actor;
let unit: Actor;
let head: Actor;

beforeAll(async () => {
  scene = await openScene();
  head = await scene.officer("manager", "/");
  street = await scene.officer("manager", "/09/");
  sibling = await scene.officer("manager", "/10/");
  unit = await scene.officer("caseworker", "/09/0001/");
});
afterAll(() => scene.close());

const jobFor = (actor: Actor, id = uuidv7()) => ({
  id,
  kind: "test",
  task: {},
  unionId: actor.unionId,
  unionPath: actor.unionPath,
  keeperId: actor.id,
});
const addJob = (actor: Actor) =>
  scene.seenBy(actor, "union", async (tx) => {
    const row = jobFor(actor);
    await tx.insert(jobs).values(row);
    return row.id;
  });
const sees = (actor: Actor, id: string, scope: "own" | "union" | "federation" = "union") =>
  scene.seenBy(
    actor,
    scope,
    async (tx) => (await tx.select().from(jobs).where(eq(jobs.id, id))).length === 1,
  );

const tables = async () =>
  (
    await scene.sql`select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`
  ).map(({ name }) => name as string);

describe("row security", () => {
  it("R1 shows no row of any table to a connection that has said nothing", async () => {
    await addJob(unit);
    for (const table of await tables()) {
      const seen = await scene.office.sql
        .unsafe(`select count(*)::int as n from "${table}"`)
        .catch((error: { code: string }) => {
          // Some tables are not even readable: that is fewer rows still.
          expect(error.code, table).toBe("42501");
          return [{ n: 0 }];
        });
      expect(seen[0]?.n, table).toBe(0);
    }
  });

  it("R2 shows nothing on a connection that a committed transaction has just used", async () => {
    const alone = open(scene.officeUrl, { max: 1 });
    await alone.sql.begin(async (tx) => {
      await tx`select set_config('app.actor_id', ${head.id}, true), set_config('app.scope', 'federation', true),
        set_config('app.scope_path', '/', true)`;
      expect((await tx`select count(*)::int as n from jobs`)[0]?.n).toBeGreaterThan(0);
    });
    expect(await alone.sql`select current_setting('app.scope_path', true) as path`).toEqual([{ path: "" }]);
    for (const table of ["jobs", "officers", "unions", "files", "deadlines", "status_changes", "audit"])
      expect((await alone.sql.unsafe(`select count(*)::int as n from "${table}"`))[0]?.n, table).toBe(0);
    await alone.close();
  });

  it("R3 shows a unit's row to the unit and to those above it, and not to the street beside it", async () => {
    const id = await addJob(unit);
    expect(await sees(unit, id)).toBe(true);
    expect(await sees(street, id)).toBe(true);
    expect(await sees(head, id)).toBe(true);
    expect(await sees(sibling, id)).toBe(false);
  });

  it("R3b shows a street's own row not to the unit below it", async () => {
    expect(await sees(unit, await addJob(street))).toBe(false);
  });

  it("shows in the own scope only what the officer keeps", async () => {
    const colleague = await scene.officer("caseworker", "/09/0001/");
    const id = await addJob(unit);
    expect(await sees(unit, id, "own")).toBe(true);
    expect(await sees(colleague, id, "own")).toBe(false);
    expect(await sees(colleague, id, "union")).toBe(true);
  });

  it("R4 refuses a row added for another union", async () => {
    const attempt = scene.seenBy(street, "union", (tx) => tx.insert(jobs).values(jobFor(sibling)));
    await expect(attempt).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  it("R5 refuses to move a row out of one's own scope", async () => {
    const id = await addJob(street);
    const move = scene.seenBy(street, "union", (tx) =>
      tx.update(jobs).set({ unionPath: sibling.unionPath }).where(eq(jobs.id, id)),
    );
    await expect(move).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  it("R6 changes no row that it cannot see", async () => {
    const id = await addJob(sibling);
    const changed = await scene.seenBy(street, "union", (tx) =>
      tx.update(jobs).set({ kind: "stolen" }).where(eq(jobs.id, id)).returning(),
    );
    expect(changed).toEqual([]);
  });

  it("R7 binds the owner of the tables too", async () => {
    await addJob(unit);
    await scene.sql.begin(async (tx) => {
      await tx`set local role gongbang_owner`;
      expect(await tx`select count(*)::int as n from jobs`).toEqual([{ n: 0 }]);
    });
  });

  it("R8 lets the app's login neither empty nor change nor make a table, nor become another role", async () => {
    const forbidden = [
      "truncate jobs",
      "alter table jobs disable row level security",
      "create table mine (id int)",
      "create function app.mine() returns int language sql as 'select 1'",
      "set role gongbang_owner",
      "set role gongbang_totals",
      "delete from jobs",
      "drop policy seen on jobs",
      "select * from data_keys",
      "select * from sign_in_attempts",
      "insert into audit_heads values (99, 0, '')",
      "update audit set action = 'x'",
    ];
    for (const statement of forbidden)
      await expect(scene.office.sql.unsafe(statement), statement).rejects.toMatchObject({ code: "42501" });
    const bypass = scene.office.sql.begin(async (tx) => {
      await tx`set local row_security = off`;
      return tx`select count(*) from jobs`;
    });
    await expect(bypass).rejects.toMatchObject({ code: "42501" });
  });

  it("R10 keeps /09/1/ from seeing /09/10/", async () => {
    const one = await scene.officer("manager", "/09/1/");
    const ten = await scene.officer("manager", "/09/10/");
    expect(await sees(one, await addJob(ten))).toBe(false);
    expect(await sees(ten, await addJob(one))).toBe(false);
  });

  it("R11 never shows one union another's rows, in any order of additions, moves and looks", async () => {
    const officers = [head, street, sibling, unit];
    const step = fc.record({
      who: fc.nat(3),
      what: fc.constantFrom("add", "move", "look"),
      to: fc.nat(3),
      which: fc.nat(20),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15 }), async (steps) => {
        const rows: Row[] = [];
        for (const { who, what, to, which } of steps) {
          const [actor, target] = [officers[who] ?? head, officers[to] ?? head];
          await take(what, rows, { actor, target, row: rows[which % Math.max(1, rows.length)] });
        }
      }),
      { numRuns: 14 },
    );
  });
});

type Row = { id: string; path: string };
type Taking = { actor: Actor; target: Actor; row: Row | undefined };

/** The oracle: a row is its path, and an officer reaches every path that begins with their own. */
const reaches = (actor: Actor, path: string) => path.startsWith(actor.unionPath);

async function take(what: "add" | "move" | "look", rows: Row[], { actor, target, row }: Taking) {
  if (what === "add") rows.push({ id: await addJob(actor), path: actor.unionPath });
  else if (what === "move" && row) await move(actor, target, row);
  else if (row) expect(await sees(actor, row.id)).toBe(reaches(actor, row.path));
}

async function move(actor: Actor, target: Actor, row: Row) {
  const attempt = scene.seenBy(actor, "union", (tx) =>
    tx.update(jobs).set({ unionPath: target.unionPath }).where(eq(jobs.id, row.id)).returning(),
  );
  if (!reaches(actor, row.path)) expect(await attempt).toEqual([]);
  else if (!reaches(actor, target.unionPath))
    await expect(attempt).rejects.toMatchObject({ cause: { code: "42501" } });
  else {
    expect(await attempt).toHaveLength(1);
    row.path = target.unionPath;
  }
}

describe("the catalogue", () => {
  it("has every table under row security, also for its owner", async () => {
    const bare = await scene.sql`select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and not (relrowsecurity and relforcerowsecurity)`;
    expect(bare).toEqual([]);
  });

  it("notices a table that somebody made without it", async () => {
    await scene.sql`create table planted (id int)`;
    const bare = await scene.sql`select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`;
    await scene.sql`drop table planted`;
    expect(bare).toEqual([{ relname: "planted" }]);
  });

  it("logs the app in as a role that owns nothing, is nobody's member and cannot bypass", async () => {
    const [role] = await scene.sql`select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty,
        (select count(*)::int from pg_class where relowner = r.oid) as owns,
        (select count(*)::int from pg_auth_members where member = r.oid) as member
      from pg_roles r where rolname = 'gongbang_office'`;
    expect(role).toEqual({ mighty: false, owns: 0, member: 0 });
  });

  it("has no view that sees with its owner's eyes", async () => {
    const views = await scene.sql`select relname from pg_class where relnamespace = 'public'::regnamespace
      and relkind = 'v' and not coalesce(reloptions::text like '%security_invoker=true%', false)`;
    expect(views).toEqual([]);
  });

  it("gives every policy of the office a range or a setting that fails closed", async () => {
    const open = await scene.sql`select tablename, policyname from pg_policies
      where schemaname = 'public' and permissive = 'PERMISSIVE' and 'gongbang_office' = any(roles)
        and coalesce(qual, with_check) not like '%NULLIF(current_setting(%'
        and coalesce(qual, with_check) <> 'false'
        and coalesce(qual, with_check) not like '%EXISTS%'`;
    expect(open).toEqual([]);
  });
});

it("speaks of the day as text, never as an instant", async () => {
  const [row] = await scene.owner.execute(sql`select "on" from rest_days where "on" = '2026-10-01'`);
  expect(row).toEqual({ on: "2026-10-01" });
});
