import { unseal } from "@gongbang/db/fields";
import { found } from "@gongbang/db/rows";
import { archives, householdMembers } from "@gongbang/db/schema/hardship";
import { type SealedField, sealedFields } from "@gongbang/domain/hardship/reveal-household.input";
import { Refused } from "@gongbang/domain/kernel/decision";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { mayReveal, reasonOf, revealReasonInput } from "../reveal.ts";
import { commandInput } from "../trpc.ts";
import { mustBeOpenFile } from "./open-restricted.ts";
import { placeOf } from "./write-member.ts";

export const revealHouseholdInput = z.strictObject({
  ...commandInput,
  id: z.uuid(),
  field: z.enum(sealedFields),
  ...revealReasonInput,
});
/** `value` for a citizen id or a phone; `illness` and the disability (codes) and `words` for a diagnosis. */
export const revealedOutput = z.object({
  value: z.string().nullable(),
  illness: z.string().nullable(),
  words: z.string().nullable(),
  disabilityKind: z.string().nullable(),
  disabilityGrade: z.string().nullable(),
});

/** What is sealed as a diagnosis. */
export const diagnosisShape = z.object({
  illness: z.string().nullable(),
  words: z.string(),
  disabilityKind: z.string().nullable().default(null),
  disabilityGrade: z.string().nullable().default(null),
});

/**
 * Uncovers one sealed field of one household member, with a reason, at most 30 an hour. Refuses with
 * ACCESS.TOO_MANY_REVEALS, ACCESS.NOT_FOUND, HARDSHIP.RESTRICTED, and HARDSHIP.NOTHING_SEALED where the field is empty.
 */
export async function revealHousehold(office: Office, input: z.output<typeof revealHouseholdInput>) {
  const { tx, keys } = office;
  const { member, archive } = found(
    await tx
      .select({ member: householdMembers, archive: archives })
      .from(householdMembers)
      .innerJoin(archives, eq(archives.id, householdMembers.archiveId))
      .where(eq(householdMembers.id, input.id)),
    "member",
  );
  mustBeOpenFile(office, archive);
  await mayReveal(office);
  const { [input.field]: sealed } = member;
  if (sealed === null) throw new Refused({ code: "HARDSHIP.NOTHING_SEALED" });
  office.about({
    type: `householdMember.${input.field}`,
    id: member.id,
    recordId: archive.id,
    unionPath: archive.unionPath,
    reason: reasonOf(input),
  });
  return shown(input.field, unseal(keys, placeOf(input.field, member.id), sealed));
}

function shown(field: SealedField, plain: string) {
  const nothing = { illness: null, words: null, disabilityKind: null, disabilityGrade: null };
  if (field !== "diagnosis") return { value: plain, ...nothing };
  return { value: null, ...diagnosisShape.parse(JSON.parse(plain)) };
}
