import type { StepOf, verifyArchiveInput } from "@gongbang/domain/hardship/step-archive.input";
import type { Office } from "../office.ts";
import { lockedArchive, mustHaveHappened, takeStep } from "./step-archive.ts";

/** Writes down the home visit by two visitors, and what they found. Refuses with HARDSHIP.IN_FUTURE. */
export async function verifyArchive(office: Office, input: StepOf<typeof verifyArchiveInput>) {
  const { visitedOn, visitor, secondVisitor, note } = input;
  mustHaveHappened(visitedOn, office.today);
  const loaded = await lockedArchive(office, input);
  const set = { visitedOn, visitors: [visitor, secondVisitor] };
  return takeStep(office, loaded, { event: "verify", note, on: visitedOn, set });
}
