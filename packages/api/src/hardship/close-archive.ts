import { withdrawn } from "@gongbang/domain/hardship/exit-code";
import type {
  closeArchiveInput,
  hearArchiveInput,
  StepOf,
  withdrawArchiveInput,
} from "@gongbang/domain/hardship/step-archive.input";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { Office } from "../office.ts";
import { changeArchive, lockedArchive, mustHaveHappened, takeStep } from "./step-archive.ts";

/**
 * Takes the household out of the file, with the kind of exit and its reason (domain.md A.3). Refuses with
 * HARDSHIP.NOT_HEARD where nobody has heard the household and the exit is not its own wish.
 */
export async function closeArchive(office: Office, input: StepOf<typeof closeArchiveInput>) {
  const set = { closedOn: office.today, exitCode: input.exit };
  return takeStep(office, await lockedArchive(office, input), {
    event: "close",
    note: input.note,
    facts: { exit: input.exit },
    set,
  });
}

export const hearableIn: readonly string[] = ["enrolled", "suspended", "temporary"];

/**
 * 听取意见: writes down what the household said about an end of its file, before anybody ends it. Refuses with
 * HARDSHIP.NOTHING_TO_HEAR where no file can be ended.
 */
export async function hearArchive(office: Office, input: StepOf<typeof hearArchiveInput>) {
  mustHaveHappened(input.heardOn, office.today);
  const loaded = await lockedArchive(office, input);
  if (!hearableIn.includes(loaded.row.status)) throw new Refused({ code: "HARDSHIP.NOTHING_TO_HEAR" });
  const set = { heardOn: input.heardOn, heardNote: input.note };
  return changeArchive(office, loaded, { set, field: "heardOn", note: input.note });
}

/** Ends an application that the applicant gives up before a decision. */
export async function withdrawArchive(office: Office, input: StepOf<typeof withdrawArchiveInput>) {
  const set = { closedOn: office.today, exitCode: withdrawn };
  return takeStep(office, await lockedArchive(office, input), { event: "withdraw", note: input.note, set });
}
