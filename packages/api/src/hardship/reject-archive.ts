import type { rejectArchiveInput, StepOf } from "@gongbang/domain/hardship/step-archive.input";
import type { Office } from "../office.ts";
import { lockedArchive, takeStep } from "./step-archive.ts";

/** Refuses the application. The written reason goes to the applicant (domain.md A.2, step 6). */
export async function rejectArchive(office: Office, input: StepOf<typeof rejectArchiveInput>) {
  const set = { closedOn: office.today };
  return takeStep(office, await lockedArchive(office, input), { event: "reject", note: input.note, set });
}
