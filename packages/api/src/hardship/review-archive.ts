import type { reviewArchiveInput, StepOf } from "@gongbang/domain/hardship/step-archive.input";
import type { Office } from "../office.ts";
import { lockedArchive, takeStep } from "./step-archive.ts";

/** Writes down the reviewer's opinion: after the notice has run out, without an objection, by somebody who did not file. */
export async function reviewArchive(office: Office, input: StepOf<typeof reviewArchiveInput>) {
  const loaded = await lockedArchive(office, input);
  const set = { reviewedBy: office.actor.id };
  return takeStep(office, loaded, { event: "review", note: input.note, set });
}
