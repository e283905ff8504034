import { falselyStated } from "@gongbang/domain/hardship/exit-code";
import type { rejectArchiveInput, StepOf } from "@gongbang/domain/hardship/step-archive.input";
import type { Office } from "../office.ts";
import { endArchive } from "./decide-archive.ts";
import { lockedArchive, takeStep } from "./step-archive.ts";

/** Refuses the application. The written reason goes to the applicant (domain.md A.2, step 6). */
export async function rejectArchive(
  office: Office,
  { note, falseStatement, ...input }: StepOf<typeof rejectArchiveInput>,
) {
  const loaded = await lockedArchive(office, input);
  const exitCode = falseStatement ? falselyStated : null;
  if (loaded.row.status === "reviewed") return endArchive(office, loaded, "refuse", { note }, exitCode);
  return takeStep(office, loaded, { event: "reject", note, set: { closedOn: office.today, exitCode } });
}
