import { appendAudit } from "@gongbang/db/audit";
import { seal, unsealOffered } from "@gongbang/db/fields";
import type { Role } from "@gongbang/domain/access/policy";
import { allow, type Decision, refuse } from "@gongbang/domain/kernel/decision";
import type { ConfirmCode } from "@gongbang/domain/office/use-link.input";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { House } from "../context.ts";
import { tokenHash } from "../tokens.ts";
import { identityEntry } from "./audit-identity.ts";
import { newSecret, sealSecret, stepOfCode } from "./check-code.ts";
import { sessionLimits, startSession } from "./keep-session.ts";

/** What an authenticator is set up with. `offer` is the same secret, sealed for this officer, as the form sends it back. */
export type CodeOffer = { secret: string; uri: string; offer: string };

const place = (officerId: string) => ({ table: "officers", column: "offered_secret", rowId: officerId });
const offered = z.object({ secret: z.string(), until: z.number() });
const minutes = 30;

/** Offers a new secret to an officer without a second factor. Nothing is stored until a code confirms it. */
export function offerCode(house: House, officer: { id: string; name: string }, now: Date): CodeOffer {
  const { secret, uri } = newSecret(officer.name);
  const until = now.getTime() + minutes * 60_000;
  return { secret, uri, offer: seal(house.keys, place(officer.id), JSON.stringify({ secret, until })) };
}

/** A confirmed secret, sealed for its column, and the time step of the code that confirmed it. */
export type ConfirmedCode = { sealed: string; step: number };
export type CodeRefusal = { code: "OFFICE.CODE_WRONG" } | { code: "OFFICE.OFFER_OLD" };

/**
 * Whether the code is one of the offered secret: the authenticator has it. Refuses with OFFICE.OFFER_OLD an offer
 * of more than half an hour ago or of somebody else, and with OFFICE.CODE_WRONG.
 */
export function confirmOffer(
  house: House,
  officerId: string,
  { offer, code }: ConfirmCode,
  now: Date,
): Decision<ConfirmedCode, CodeRefusal> {
  const opened = openOffer(house, officerId, offer);
  if (!opened || opened.until < now.getTime()) return refuse({ code: "OFFICE.OFFER_OLD" });
  const step = stepOfCode(opened.secret, code, now);
  if (step === null) return refuse({ code: "OFFICE.CODE_WRONG" });
  return allow({ sealed: sealSecret(house.keys, officerId, opened.secret), step });
}

function openOffer(house: House, officerId: string, offer: string) {
  const plain = unsealOffered(house.keys, place(officerId), offer);
  return plain === null ? null : offered.parse(JSON.parse(plain));
}

type Confirming = ConfirmCode & {
  token: string;
  officerId: string;
  ip: string;
  agent: string;
  now: Date;
  requestId: string;
};
type Confirmed = { id: string; name: string; roles: Role[]; union_path: string };

/**
 * Gives its second factor to the officer of a session that lacks it, ends that session and opens one that has it.
 * Answers the new session's token. Refuses as {@link confirmOffer}, and with OFFICE.SESSION_GONE.
 */
export async function enrolCode(
  house: House,
  { token, officerId, ip, agent, now, requestId, ...given }: Confirming,
): Promise<Decision<string, CodeRefusal | { code: "OFFICE.SESSION_GONE" }>> {
  const confirmed = confirmOffer(house, officerId, given, now);
  if (!confirmed.ok) return confirmed;
  const { sealed, step } = confirmed.value;
  const enrolled = await house.db.transaction(async (tx) => {
    const [officer] =
      await tx.execute<Confirmed>(sql`select * from app.confirm_second_factor(${tokenHash(token)},
      ${now.toISOString()}::timestamptz, ${sessionLimits.idle}::interval, ${sealed}, ${step})`);
    if (officer) {
      const act = { action: "office.code.enrol", changes: [{ field: "secondFactor" }], ip, now, requestId };
      await appendAudit(tx, house.keys, identityEntry({ ...officer, unionPath: officer.union_path }, act));
    }
    return officer;
  });
  if (!enrolled) return refuse({ code: "OFFICE.SESSION_GONE" });
  return allow(await startSession(house, { officerId: enrolled.id, secondFactor: true, ip, agent, now }));
}
