import { gradeOf } from "@gongbang/domain/hardship/means-test";
import type { confirmHouseholdInput, StepOf } from "@gongbang/domain/hardship/step-archive.input";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { Office } from "../office.ts";
import { keepDocument } from "./keep-document.ts";
import { mustBeOpen } from "./save-household.ts";
import { changeArchive, lockedArchive } from "./step-archive.ts";

/**
 * 家庭情况无变化: the household was looked at anew and stands as it was written down; the note names the new income proof
 * (product.md D9). What the means test finds today is kept as a document. Refuses with HARDSHIP.HOUSEHOLD_CLOSED and
 * HARDSHIP.NO_HOUSEHOLD.
 */
export async function confirmHousehold(office: Office, input: StepOf<typeof confirmHouseholdInput>) {
  const loaded = await lockedArchive(office, input);
  const { row, means } = loaded;
  mustBeOpen(row.status);
  if (means === null) throw new Refused({ code: "HARDSHIP.NO_HOUSEHOLD" });
  await keepDocument(office, loaded, "saved");
  const set = {
    householdOn: office.today,
    proposedGrade: gradeOf(means.grade),
    perHeadFen: means.perHeadFen,
    ...(row.status === "enrolled" || row.status === "suspended"
      ? {}
      : { computation: means, parametersVersion: means.parametersVersion }),
  };
  return changeArchive(office, loaded, { set, field: "householdOn", note: input.note });
}
