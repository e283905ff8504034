import { appendAudit } from "@gongbang/db/audit";
import { one } from "@gongbang/db/rows";
import type { Role } from "@gongbang/domain/access/policy";
import { allow, type Decision, refuse } from "@gongbang/domain/kernel/decision";
import type { UseLink } from "@gongbang/domain/office/use-link.input";
import { sql } from "drizzle-orm";
import type { House } from "../context.ts";
import { tokenHash } from "../tokens.ts";
import { identityEntry } from "./audit-identity.ts";
import {
  type CodeOffer,
  type CodeRefusal,
  type ConfirmedCode,
  confirmOffer,
  offerCode,
} from "./enrol-code.ts";
import { hashPassword } from "./hash-password.ts";
import { needsSecondFactor, startSession } from "./keep-session.ts";

type Owner = {
  id: string;
  username: string;
  name: string;
  roles: Role[];
  union_path: string;
  purpose: "first" | "reset";
  has_totp: boolean;
};

/** Whom a link is for, and what it asks for. `offer` where an authenticator has to be set up on the way. */
export type LinkView = Pick<Owner, "username" | "name" | "purpose"> & { offer: CodeOffer | null };

async function ownerOf(house: House, token: string, now: Date): Promise<Owner | undefined> {
  const [owner] = await house.db.execute<Owner>(
    sql`select * from app.link_owner(${tokenHash(token)}, ${now.toISOString()}::timestamptz)`,
  );
  return owner;
}

const lacksCode = (house: House, owner: Owner) => !owner.has_totp && needsSecondFactor(house, owner.roles);

/** What a one-time link opens; null where it was used, is older than 24 hours, was replaced or never was one. */
export async function readLink(house: House, token: string, now: Date): Promise<LinkView | null> {
  const owner = await ownerOf(house, token, now);
  if (!owner) return null;
  const { username, name, purpose } = owner;
  const offer = lacksCode(house, owner) ? offerCode(house, { id: owner.id, name: username }, now) : null;
  return { username, name, purpose, offer };
}

export type LinkRefusal = CodeRefusal | { code: "OFFICE.LINK_GONE" } | { code: "OFFICE.CODE_NEEDED" };
type From = { ip: string; agent: string; now: Date; requestId: string };

/**
 * Uses a one-time link: sets the password, and the second factor where the roles need one and none is there, and
 * ends every earlier session. Answers the token of a session, or null where an authenticator that is already set up
 * has yet to be asked: a reset does not skip it (ASVS 6.4.4). Refuses with OFFICE.LINK_GONE, OFFICE.CODE_NEEDED, or
 * as confirmOffer does; a refused link may be used again.
 */
export async function useLink(
  house: House,
  given: UseLink,
  from: From,
): Promise<Decision<string | null, LinkRefusal>> {
  const owner = await ownerOf(house, given.token, from.now);
  if (!owner) return refuse({ code: "OFFICE.LINK_GONE" });
  const confirmed = codeOf(house, owner, given, from.now);
  if (!confirmed.ok) return confirmed;
  const hash = await hashPassword(given.password);
  const used = await markUsed(house, owner, { token: given.token, hash, confirmed: confirmed.value, from });
  if (!used) return refuse({ code: "OFFICE.LINK_GONE" });
  if (owner.has_totp) return allow(null);
  const secondFactor = confirmed.value !== null;
  return allow(await startSession(house, { officerId: owner.id, secondFactor, ...from }));
}

function codeOf(
  house: House,
  owner: Owner,
  { secondFactor }: UseLink,
  now: Date,
): Decision<ConfirmedCode | null, LinkRefusal> {
  if (!lacksCode(house, owner)) return allow(null);
  if (!secondFactor) return refuse({ code: "OFFICE.CODE_NEEDED" });
  return confirmOffer(house, owner.id, secondFactor, now);
}

type Use = { token: string; hash: string; confirmed: ConfirmedCode | null; from: From };

/** Sets everything and writes its line in one transaction: true for the first who brings the link. */
function markUsed(house: House, owner: Owner, { token, hash, confirmed, from }: Use): Promise<boolean> {
  const { sealed, step } = confirmed ?? { sealed: null, step: null };
  return house.db.transaction(async (tx) => {
    const { used } = one(
      await tx.execute<{ used: boolean }>(sql`select app.use_link(${tokenHash(token)},
        ${from.now.toISOString()}::timestamptz, ${hash}, ${sealed}, ${step}) as used`),
    );
    if (!used) return false;
    const fields = confirmed ? ["password", "secondFactor"] : ["password"];
    const act = { action: "office.link.use", changes: fields.map((field) => ({ field })), ...from };
    await appendAudit(tx, house.keys, identityEntry({ ...owner, unionPath: owner.union_path }, act));
    return true;
  });
}
