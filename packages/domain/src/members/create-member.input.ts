import { z } from "zod";
import { codeSchema } from "../codes/code-table.ts";
import { sex } from "../codes/person.ts";
import { idKind } from "../codes/roster-words.ts";
import { daySchema } from "../kernel/day.ts";
import { orBlank } from "./blank.ts";
import { cardField, nameField, plainFields } from "./member-fields.ts";

/**
 * A new member. Birth and sex may be left out where the id number tells them; where they are said they must agree.
 * Passports and permits tell neither. The number's own check needs the day, and so is the rule's (person.ts), not the schema's.
 */
export const createMemberInput = z.strictObject({
  commandId: z.uuid(),
  name: nameField,
  idKind: codeSchema(idKind).default("1"),
  citizenId: z.string().trim().min(1, { error: "INPUT.REQUIRED" }).max(40, { error: "INPUT.TOO_LONG" }),
  sex: orBlank(codeSchema(sex)),
  birthOn: orBlank(daySchema),
  unionId: z.uuid({ error: "INPUT.REQUIRED" }),
  joinedOn: orBlank(daySchema),
  bankCard: cardField,
  ...plainFields,
});
export type CreateMember = z.output<typeof createMemberInput>;
