import type { PersonCommand } from "@gongbang/domain/office/person.input";
import type { Office } from "../office.ts";
import { endAllSessions, keepAnAdmin, personToChange, storePerson, voidLinks } from "./load-person.ts";

/** Shuts an account: sessions end at their next request, links open nothing. Refuses with OFFICE.LAST_ADMIN too. */
export async function disablePerson(office: Office, { id, version }: PersonCommand) {
  const person = await personToChange(office, { id, version });
  await keepAnAdmin(office, person, { roles: person.roles, active: false });
  const stored = await storePerson(office, person, { status: "disabled" });
  await endAllSessions(office, id, "disabled");
  await voidLinks(office, id);
  const changes = [{ field: "status", was: person.status, becomes: "disabled" }];
  office.about({ type: "officer", id, unionPath: person.unionPath, changes });
  return stored;
}
