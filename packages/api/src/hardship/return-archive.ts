import type { returnArchiveInput, StepOf } from "@gongbang/domain/hardship/step-archive.input";
import type { Office } from "../office.ts";
import { lockedArchive, takeStep } from "./step-archive.ts";

/** Gives the archive back to whoever filed it, with what is to be put right. */
export async function returnArchive(office: Office, input: StepOf<typeof returnArchiveInput>) {
  return takeStep(office, await lockedArchive(office, input), { event: "return", note: input.note });
}
