import type { rejectArchiveInput, StepOf } from "@gongbang/domain/hardship/step-archive.input";
import type { Office } from "../office.ts";
import { endArchive } from "./decide-archive.ts";
import { lockedArchive, takeStep } from "./step-archive.ts";

/** Refuses the application. The written reason goes to the applicant (domain.md A.2, step 6). */
export async function rejectArchive(office: Office, input: StepOf<typeof rejectArchiveInput>) {
  const loaded = await lockedArchive(office, input);
  const { note } = input;
  if (loaded.row.status === "reviewed") return endArchive(office, loaded, "refuse", { note });
  return takeStep(office, loaded, { event: "reject", note, set: { closedOn: office.today } });
}
