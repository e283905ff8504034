import { z } from "zod";
import { codeSchema } from "../codes/code-table.ts";
import { newFormWork } from "../codes/organisation.ts";
import { sex } from "../codes/person.ts";
import { phoneSchema } from "../codes/phone.ts";
import { daySchema } from "../kernel/day.ts";
import { orBlank, shortText } from "./blank.ts";
import { createMemberInput } from "./create-member.input.ts";
import { nameField } from "./member-fields.ts";

/** The version of the words that an applicant agrees to; the words: messages "join.consent". */
export const joinConsent = "2026-1";

const citizenId = z.string().trim().min(1, { error: "INPUT.REQUIRED" }).max(40, { error: "INPUT.TOO_LONG" });

/** What a worker says of themselves on the phone page of a union's link. */
export const applyByLinkInput = z.strictObject({
  token: z.string().regex(/^[\w-]{43}$/),
  name: nameField,
  citizenId,
  sex: orBlank(codeSchema(sex)),
  birthOn: orBlank(daySchema),
  phone: phoneSchema,
  unitName: shortText(120),
  occupation: shortText(60),
  newFormWork: orBlank(codeSchema(newFormWork)),
  platform: shortText(60),
  workArea: shortText(60),
  consent: z.literal(joinConsent, { error: "JOIN.CONSENT_NEEDED" }),
});
export type ApplyByLink = z.output<typeof applyByLinkInput>;

/** An application on paper, written down by an officer of the union. */
export const applyInput = createMemberInput;

const step = { commandId: z.uuid(), id: z.uuid(), version: z.int().min(1) };
export const approveApplicationInput = z.strictObject(step);
export const refuseApplicationInput = z.strictObject({
  ...step,
  reason: z.string().trim().min(2, { error: "INPUT.REASON_REQUIRED" }).max(500, { error: "INPUT.TOO_LONG" }),
});

export const joinLinkInput = z.strictObject({
  commandId: z.uuid(),
  unionId: z.uuid({ error: "INPUT.REQUIRED" }),
});
