import { randomUUID } from "node:crypto";
import type { Context, House } from "@gongbang/api/context";
import { createCaller } from "@gongbang/api/root";
import { loadKeyring } from "@gongbang/db/keyring";
import { open, type Tx } from "@gongbang/db/open";
import { openQueue } from "@gongbang/db/queue";
import { one } from "@gongbang/db/rows";
import { unions } from "@gongbang/db/schema/members";
import { officers } from "@gongbang/db/schema/office";
import { transact } from "@gongbang/db/transact";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor, Role, Scope } from "@gongbang/domain/access/policy";
import { eq } from "drizzle-orm";
import { freshDatabase } from "./cluster.ts";

/** The key-encryption key of every test: any 32 bytes do. */
export const kek = Buffer.alloc(32, 7);

export type Scene = Awaited<ReturnType<typeof openScene>>;

/** `database` is one that the test has started itself, and may kill. */
type SceneWanted = { today?: string; queue?: boolean; database?: { adminUrl: string; officeUrl: string } };

/**
 * A federation of its own, on a real PostgreSQL: the caller goes through the router and the policies as
 * the app's login, `owner` sees everything. `queue: true` where the test runs jobs.
 */
export async function openScene({ today = "2026-09-18", queue = false, database }: SceneWanted = {}) {
  const { adminUrl, officeUrl } = database ?? (await freshDatabase());
  const office = open(officeUrl, { max: 8 });
  const admin = open(adminUrl, { max: 4 });
  const keys = await loadKeyring(office.sql, kek);
  const boss = queue ? await openQueue(officeUrl, { work: false }) : null;
  const house: House = {
    mode: "test",
    db: office.db,
    keys,
    enqueue: async (tx: Tx, jobId: string) => boss?.send(tx, jobId),
  };
  let now = instantOf(today);
  const context = (actor: Actor | null): Context => ({
    house,
    actor,
    now,
    requestId: randomUUID(),
    ip: "127.0.0.1",
  });

  return {
    adminUrl,
    officeUrl,
    office,
    house,
    keys,
    owner: admin.db,
    sql: admin.sql,
    close: async () => {
      await boss?.close();
      await Promise.all([office.close(), admin.close()]);
    },
    /** Sets the civil day (and noon) that calls are made on. */
    on: (day: string) => {
      now = instantOf(day);
    },
    now: () => now,
    context,
    as: (actor: Actor | null) => createCaller(context(actor)),
    /** The data as this actor sees it, with no procedure in between. */
    seenBy: <T>(actor: Actor, scope: Scope, work: (tx: Tx) => Promise<T>) =>
      transact(office.db, { actor, scope }, work),
    /** The union at a path such as "/09/0012/", with those above it. */
    aUnion: (path: string) => unionAt(admin.db, path),
    officer: async (role: Role | Role[], path = "/"): Promise<Actor> =>
      officerOf(admin.db, Array.isArray(role) ? role : [role], await unionAt(admin.db, path)),
  };
}

// Noon in Shanghai, so that the civil day is the one that was said.
const instantOf = (day: string) => new Date(`${day}T04:00:00.000Z`);

type Owner = ReturnType<typeof open>["db"];

async function unionAt(owner: Owner, path: string): Promise<{ id: string; path: string; name: string }> {
  const [there] = await owner.select().from(unions).where(eq(unions.path, path));
  if (there) return there;
  const steps = path.split("/").filter(Boolean);
  const parent =
    steps.length === 0
      ? null
      : await unionAt(
          owner,
          `/${steps
            .slice(0, -1)
            .map((s) => `${s}/`)
            .join("")}`,
        );
  const level = (["district", "street", "basic", "group"] as const)[Math.min(steps.length, 3)] ?? "group";
  const name = steps.length === 0 ? "区总工会" : `${steps.join("-")}工会`;
  // Two that ask at once get the same union.
  await owner
    .insert(unions)
    .values({ parentId: parent?.id ?? null, path, level, name, shortName: name, pinyin: path })
    .onConflictDoNothing();
  return one(await owner.select().from(unions).where(eq(unions.path, path)));
}

async function officerOf(owner: Owner, roles: Role[], union: { id: string; path: string }): Promise<Actor> {
  const id = uuidv7();
  const name = `${roles.join("+")} ${union.path}`;
  await owner.insert(officers).values({
    id,
    username: id,
    name,
    pinyin: name,
    roles,
    status: "active",
    unionId: union.id,
    unionPath: union.path,
    keeperId: id,
  });
  return { id, name, roles, unionId: union.id, unionPath: union.path, sessionId: null };
}

/** What a refused call rejects with. */
export const refusedAs = (code: string) => ({ cause: { refusal: { code } } });
/** What a call rejects with that names something gone, or not the actor's to see. */
export const notFound = { code: "NOT_FOUND", cause: { refusal: { code: "ACCESS.NOT_FOUND" } } };
/** A new command id, as a form makes it. */
export const command = () => ({ commandId: randomUUID() });
