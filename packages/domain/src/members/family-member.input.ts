import { z } from "zod";
import { codeSchema } from "../codes/code-table.ts";
import { familyRelation } from "../codes/family-relation.ts";
import { employmentStatus } from "../codes/person.ts";
import { daySchema } from "../kernel/day.ts";
import { removalReason } from "./attachment.ts";
import { orBlank, shortText } from "./blank.ts";
import { nameField } from "./member-fields.ts";

const fields = {
  name: nameField,
  relation: codeSchema(familyRelation),
  birthOn: orBlank(daySchema),
  employment: orBlank(codeSchema(employmentStatus)),
  unitName: shortText(120),
  /** A resident's number. Left empty on a change it stays as it is. */
  citizenId: shortText(40),
};

export const addFamilyMemberInput = z.strictObject({ commandId: z.uuid(), memberId: z.uuid(), ...fields });
export type AddFamilyMember = z.output<typeof addFamilyMemberInput>;

export const changeFamilyMemberInput = z.strictObject({
  commandId: z.uuid(),
  id: z.uuid(),
  version: z.int().min(1),
  ...fields,
});
export type ChangeFamilyMember = z.output<typeof changeFamilyMemberInput>;

export const removeFamilyMemberInput = z.strictObject({
  commandId: z.uuid(),
  id: z.uuid(),
  version: z.int().min(1),
  reason: removalReason,
});
export type RemoveFamilyMember = z.output<typeof removeFamilyMemberInput>;
