import { Refused } from "@gongbang/domain/kernel/decision";
import type { ResetPerson } from "@gongbang/domain/office/person.input";
import type { Office } from "../office.ts";
import { endAllSessions, personToChange, storePerson, voidLinks } from "./load-person.ts";

/**
 * Takes the password away and ends every session and link: a new link lets the officer in. The second factor stays,
 * so that a link alone opens nothing (ASVS 6.4.4), unless the system administrator renews it for a lost phone.
 * Refuses as personToChange does, and with OFFICE.PERSON_DISABLED and OFFICE.RENEW_ABOVE.
 */
export async function resetPerson(office: Office, { id, version, secondFactor }: ResetPerson) {
  const person = await personToChange(office, { id, version });
  if (person.status === "disabled") throw new Refused({ code: "OFFICE.PERSON_DISABLED" });
  const renew = secondFactor === "renew";
  if (renew && !office.actor.roles.includes("systemAdmin")) throw new Refused({ code: "OFFICE.RENEW_ABOVE" });
  const stored = await storePerson(office, person, {
    passwordHash: null,
    ...(renew && { totpSecret: null }),
  });
  await endAllSessions(office, id, "reset");
  await voidLinks(office, id);
  const changes = [{ field: "password" }, ...(renew ? [{ field: "secondFactor" }] : [])];
  office.about({ type: "officer", id, unionPath: person.unionPath, changes });
  return stored;
}
