import { found } from "@gongbang/db/rows";
import { unions } from "@gongbang/db/schema/members";
import { officers, sessions } from "@gongbang/db/schema/office";
import { roles, scopeFor, secondFactorRoles } from "@gongbang/domain/access/policy";
import { decideActOn } from "@gongbang/domain/office/people";
import { officerStatuses } from "@gongbang/domain/office/person.input";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { liveSession } from "./list-people.ts";
import { trailOf, trailShape } from "./reads.ts";

const sessionRow = z.object({
  id: z.string(),
  startedAt: z.string(),
  seenAt: z.string(),
  ip: z.string(),
  agent: z.string(),
  secondFactor: z.boolean(),
  current: z.boolean(),
});

const account = {
  id: z.string(),
  username: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  union: z.object({ id: z.string(), name: z.string(), path: z.string() }),
  hasSecondFactor: z.boolean(),
  /** Whether it is known who they are themselves, so that their own household's file is closed to them. */
  knowsSelf: z.boolean(),
  needsSecondFactor: z.boolean(),
  sessions: z.array(sessionRow),
};

export const personOutput = z.object({
  ...account,
  status: z.enum(officerStatuses),
  wantsLink: z.boolean(),
  version: z.number(),
  /** Whether this reader may act on the account at all; the commands ask again. */
  mayAct: z.boolean(),
  trail: trailShape,
});

/** One officer's account with its living sessions and its trail. Refuses with ACCESS.NOT_FOUND. */
export async function readPerson(office: Office, id: string) {
  const { tx, actor } = office;
  const person = await accountOf(office, id);
  const mayAct = scopeFor(actor, "office.person.change") !== null && decideActOn(actor, person).ok;
  return { ...person, mayAct, trail: await trailOf(tx, id) };
}

export const meOutput = z.object({
  ...account,
  /** The federation's own short name: whose office this is. */
  federation: z.string(),
});

/** The officer who asks: who they are, and where they are signed in. */
export async function readMe(office: Office) {
  const { tx, actor } = office;
  const [[top], account] = await Promise.all([
    tx.select({ name: unions.shortName }).from(unions).where(eq(unions.path, "/")),
    accountOf(office, actor.id),
  ]);
  return { ...account, federation: top?.name ?? "" };
}

async function accountOf({ tx, actor, now }: Office, id: string) {
  const [rows, live] = await Promise.all([
    tx
      .select({ officer: officers, union: { id: unions.id, name: unions.name, path: unions.path } })
      .from(officers)
      .innerJoin(unions, eq(unions.id, officers.unionId))
      .where(eq(officers.id, id)),
    tx
      .select()
      .from(sessions)
      .where(and(eq(sessions.officerId, id), liveSession(now)))
      .orderBy(desc(sessions.seenAt))
      .limit(50),
  ]);
  const { officer, union } = found(rows, "person");
  const { username, name, status, version, passwordHash, totpSecret } = officer;
  return {
    id,
    username,
    name,
    roles: officer.roles,
    union,
    status,
    version,
    wantsLink: passwordHash === null,
    hasSecondFactor: totpSecret !== null,
    knowsSelf: officer.citizenIdIndex !== null,
    needsSecondFactor: officer.roles.some((role) => secondFactorRoles.includes(role)),
    sessions: live.map((session) => ({
      id: session.id,
      startedAt: session.startedAt.toISOString(),
      seenAt: session.seenAt.toISOString(),
      ip: session.ip,
      agent: session.agent,
      secondFactor: session.secondFactor,
      current: session.id === actor.sessionId,
    })),
  };
}
