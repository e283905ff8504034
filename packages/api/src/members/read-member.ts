import { found } from "@gongbang/db/rows";
import { imports, members, unions } from "@gongbang/db/schema/members";
import { membershipStatuses } from "@gongbang/domain/members/membership";
import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

const text = z.string().nullable();

export const memberRecordOutput = z.object({
  id: z.string(),
  version: z.number(),
  memberNumber: z.string(),
  name: z.string(),
  namePinyin: z.string(),
  sex: z.string(),
  birthOn: z.string(),
  idMask: z.string(),
  phoneMask: text,
  cardTail: text,
  addressMask: text,
  ethnicGroup: text,
  politicalStatus: text,
  education: text,
  maritalStatus: text,
  registrationKind: text,
  employment: text,
  employmentForm: text,
  newFormWork: text,
  occupation: text,
  skillGrade: text,
  isMigrantWorker: z.boolean().nullable(),
  unitName: text,
  groupName: text,
  joinedOn: text,
  status: z.enum(membershipStatuses),
  createdAt: z.string(),
  /** From the federation down to the member's own union. */
  unions: z.array(z.object({ id: z.string(), name: z.string(), shortName: z.string() })),
  /** The roster that the member came with, where this actor may see it. */
  cameWith: z.object({ importId: z.string(), fileName: z.string() }).nullable(),
});

/** A member's page: every sensitive field as its mask. Refuses with ACCESS.NOT_FOUND. */
export async function readMember(
  { tx }: Office,
  memberId: string,
): Promise<z.input<typeof memberRecordOutput>> {
  const member = found(await tx.select().from(members).where(eq(members.id, memberId)), "member");
  const { id, name, shortName } = unions;
  const above = await tx
    .select({ id, name, shortName })
    .from(unions)
    .where(sql`starts_with(${member.unionPath}, ${unions.path})`)
    .orderBy(asc(unions.path));
  return { ...member, createdAt: member.createdAt.toISOString(), unions: above, cameWith: await cameWith() };

  async function cameWith() {
    if (!member.importId) return null;
    const [roster] = await tx
      .select({ importId: imports.id, fileName: imports.fileName })
      .from(imports)
      .where(eq(imports.id, member.importId));
    return roster ?? null;
  }
}
