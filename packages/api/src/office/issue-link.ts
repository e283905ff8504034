import { signInLinks } from "@gongbang/db/schema/office";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { PersonCommand } from "@gongbang/domain/office/person.input";
import { z } from "zod";
import type { Office } from "../office.ts";
import { newToken, tokenHash } from "../tokens.ts";
import { personToChange, voidLinks } from "./load-person.ts";

/** How long a one-time link opens (ASVS 6.4.1). */
export const linkHours = 24;

export const linkOutput = z.object({
  path: z.string(),
  expiresAt: z.string(),
  purpose: z.enum(["first", "reset"]),
});

/**
 * A one-time link for an account without a password: invited, or reset. It voids the ones before it. The answer is
 * shown once and kept nowhere: the action is a revealing one, so that no command keeps it, and asking again gives
 * another link. Refuses with OFFICE.RESET_FIRST where a password is set, and with OFFICE.PERSON_DISABLED.
 */
export async function issueLink(office: Office, { id, version }: PersonCommand) {
  const person = await personToChange(office, { id, version });
  if (person.status === "disabled") throw new Refused({ code: "OFFICE.PERSON_DISABLED" });
  if (person.passwordHash !== null) throw new Refused({ code: "OFFICE.RESET_FIRST" });
  await voidLinks(office, id);
  const token = newToken();
  const purpose = person.status === "invited" ? ("first" as const) : ("reset" as const);
  const expiresAt = new Date(office.now.getTime() + linkHours * 3_600_000);
  await office.tx
    .insert(signInLinks)
    .values({ tokenHash: tokenHash(token), officerId: id, purpose, expiresAt });
  office.about({ type: "officer", id, unionPath: person.unionPath, changes: [{ field: "link" }] });
  return { path: `/welcome/${token}`, expiresAt: expiresAt.toISOString(), purpose };
}
