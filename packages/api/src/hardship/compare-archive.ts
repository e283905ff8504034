import type { compareArchiveInput, StepOf } from "@gongbang/domain/hardship/step-archive.input";
import type { Office } from "../office.ts";
import { agreedOn } from "./load-archive.ts";
import { lockedArchive, mustHaveHappened, takeStep } from "./step-archive.ts";

/** Writes down what the comparison with the authorities' data showed. Needs the authorisations of its own day. */
export async function compareArchive(office: Office, input: StepOf<typeof compareArchiveInput>) {
  const { comparedOn, result: comparison, note } = input;
  mustHaveHappened(comparedOn, office.today);
  const loaded = await lockedArchive(office, input);
  return takeStep(office, loaded, {
    event: "compare",
    note,
    on: comparedOn,
    facts: { consents: agreedOn(loaded, comparedOn) },
    set: { comparedOn, comparison },
  });
}
