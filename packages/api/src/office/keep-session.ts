import { uuidv7 } from "@gongbang/db/uuid";
import { type Actor, type Role, secondFactorRoles } from "@gongbang/domain/access/policy";
import { sql } from "drizzle-orm";
import type { House } from "../context.ts";
import { newToken, tokenHash } from "../tokens.ts";

/** Idle for half an hour, or twelve hours old: a session has ended (trust.md 1.6). */
export const sessionLimits = { idle: "30 minutes", hours: 12 };

/** The roles that need a second factor before they may do anything. The demo asks nobody. */
export const needsSecondFactor = (house: Pick<House, "mode">, roles: readonly Role[]) =>
  house.mode !== "demo" && roles.some((role) => secondFactorRoles.includes(role));

export type NewSession = { officerId: string; secondFactor: boolean; ip: string; agent: string; now: Date };

/** Starts a session and gives its token: 256 random bits, of which the database keeps only the hash. */
export async function startSession(house: House, { officerId, secondFactor, ip, agent, now }: NewSession) {
  const token = newToken();
  const until = new Date(now.getTime() + sessionLimits.hours * 3_600_000).toISOString();
  await house.db.execute(sql`select app.start_session(${uuidv7()}, ${tokenHash(token)}, ${officerId},
    ${now.toISOString()}::timestamptz, ${until}::timestamptz, ${secondFactor}, ${ip}, ${agent.slice(0, 300)})`);
  return token;
}

export async function endSession(house: House, token: string, now: Date): Promise<void> {
  await house.db.execute(
    sql`select app.end_session(${tokenHash(token)}, ${now.toISOString()}::timestamptz, 'signed out')`,
  );
}

/** Whom a cookie stands for: an actor, somebody whose second factor is still missing, or nobody. */
export type Visitor =
  | { actor: Actor; pending: null }
  | { actor: null; pending: { officerId: string; name: string } | null };

type Row = {
  id: string;
  name: string;
  roles: Role[];
  union_id: string;
  union_path: string;
  session_id: string;
  second_factor: boolean;
};

/**
 * Asks the database on every request: an ended session, a disabled officer and changed roles count at
 * once. Roles and union are never taken from the cookie.
 */
export async function visitorOf(house: House, token: string | null | undefined, now: Date): Promise<Visitor> {
  if (!token) return { actor: null, pending: null };
  const [row] = await house.db.execute<Row>(sql`select * from app.session_actor(
    ${tokenHash(token)}, ${now.toISOString()}::timestamptz, ${sessionLimits.idle}::interval)`);
  if (!row) return { actor: null, pending: null };
  if (needsSecondFactor(house, row.roles) && !row.second_factor)
    return { actor: null, pending: { officerId: row.id, name: row.name } };
  const { id, name, roles, union_id: unionId, union_path: unionPath, session_id: sessionId } = row;
  return { actor: { id, name, roles, unionId, unionPath, sessionId }, pending: null };
}
