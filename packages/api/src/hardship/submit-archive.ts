import type { StepOf, submitArchiveInput } from "@gongbang/domain/hardship/step-archive.input";
import type { Office } from "../office.ts";
import { lockedArchive, takeStep } from "./step-archive.ts";

/** Hands the application in, for the first time or after it was returned. Whoever does may not judge it. */
export async function submitArchive(office: Office, input: StepOf<typeof submitArchiveInput>) {
  const loaded = await lockedArchive(office, input);
  return takeStep(office, loaded, {
    event: "submit",
    note: input.note,
    set: {
      submittedBy: office.actor.id,
      reviewedBy: null,
      ...{ overrideGrade: null, overrideReason: null, overrideBy: null },
      ...{ noticeHash: null, noticeDownOn: null },
      noticeFrom: null,
      noticeUntil: null,
      comparison: null,
    },
  });
}
