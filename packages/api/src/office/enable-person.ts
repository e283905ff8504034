import { Refused } from "@gongbang/domain/kernel/decision";
import type { PersonCommand } from "@gongbang/domain/office/person.input";
import type { Office } from "../office.ts";
import { personToChange, storePerson } from "./load-person.ts";

/** Opens a shut account again: as it was, or as an invited one where it never had a password. */
export async function enablePerson(office: Office, { id, version }: PersonCommand) {
  const person = await personToChange(office, { id, version });
  if (person.status !== "disabled") throw new Refused({ code: "OFFICE.NOT_DISABLED" });
  const status = person.passwordHash === null ? "invited" : "active";
  const stored = await storePerson(office, person, { status });
  const changes = [{ field: "status", was: "disabled", becomes: status }];
  office.about({ type: "officer", id, unionPath: person.unionPath, changes });
  return stored;
}
