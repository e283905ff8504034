import { withdrawn } from "@gongbang/domain/hardship/exit-code";
import type {
  closeArchiveInput,
  StepOf,
  withdrawArchiveInput,
} from "@gongbang/domain/hardship/step-archive.input";
import type { Office } from "../office.ts";
import { lockedArchive, takeStep } from "./step-archive.ts";

/** Takes the household out of the file, with the kind of exit and its reason (domain.md A.3). */
export async function closeArchive(office: Office, input: StepOf<typeof closeArchiveInput>) {
  const set = { closedOn: office.today, exitCode: input.exit };
  return takeStep(office, await lockedArchive(office, input), { event: "close", note: input.note, set });
}

/** Ends an application that the applicant gives up before a decision. */
export async function withdrawArchive(office: Office, input: StepOf<typeof withdrawArchiveInput>) {
  const set = { closedOn: office.today, exitCode: withdrawn };
  return takeStep(office, await lockedArchive(office, input), { event: "withdraw", note: input.note, set });
}
