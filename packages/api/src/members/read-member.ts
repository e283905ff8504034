import { found } from "@gongbang/db/rows";
import { imports, members, unions } from "@gongbang/db/schema/members";
import { isCode } from "@gongbang/domain/codes/code-table";
import { idKind } from "@gongbang/domain/codes/roster-words";
import {
  type MemberCode,
  type MemberText,
  memberCodes,
  memberFlags,
  memberTexts,
} from "@gongbang/domain/members/member-fields";
import { membershipStatuses } from "@gongbang/domain/members/membership";
import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

const text = z.string().nullable();

/** A shape for each of these columns. */
function each<Field extends string, Shape extends z.ZodType>(fields: readonly Field[], shape: Shape) {
  return Object.fromEntries(fields.map((field) => [field, shape])) as { [Each in Field]: Shape };
}

export const memberRecordOutput = z.object({
  id: z.string(),
  version: z.number(),
  memberNumber: z.string(),
  name: z.string(),
  namePinyin: z.string(),
  sex: z.string(),
  birthOn: z.string(),
  idKind: z.enum(idKind.codes),
  idValidUntil: text,
  idMask: z.string(),
  phoneMask: text,
  cardTail: text,
  cardBoundOn: text,
  addressMask: text,
  registrationPlaceMask: text,
  creditCode: text,
  newFormSince: text,
  ...each(Object.keys(memberCodes) as MemberCode[], text),
  ...each(Object.keys(memberTexts) as MemberText[], text),
  ...each(memberFlags, z.boolean().nullable()),
  photoFileId: text,
  joinedOn: text,
  status: z.enum(membershipStatuses),
  /** The record that this one was merged into, and whether this actor may open it. */
  mergedInto: z
    .object({
      id: z.string(),
      number: z.string(),
      name: z.string(),
      unionName: z.string(),
      mayOpen: z.boolean(),
    })
    .nullable(),
  createdAt: z.string(),
  /** From the federation down to the member's own union. */
  unions: z.array(z.object({ id: z.string(), name: z.string(), shortName: z.string() })),
  /** The roster that the member came with, where this actor may see it. */
  cameWith: z.object({ importId: z.string(), fileName: z.string() }).nullable(),
});

/** A member's page: every sensitive field as its mask. Refuses with ACCESS.NOT_FOUND. */
export async function readMember(
  { tx }: Pick<Office, "tx">,
  memberId: string,
): Promise<z.input<typeof memberRecordOutput>> {
  const member = found(await tx.select().from(members).where(eq(members.id, memberId)), "member");
  const { id, name, shortName } = unions;
  const [above, mergedInto, roster] = await Promise.all([
    tx
      .select({ id, name, shortName })
      .from(unions)
      .where(sql`starts_with(${member.unionPath}, ${unions.path})`)
      .orderBy(asc(unions.path)),
    member.mergedIntoId === null ? null : keptRecord(tx, memberId),
    member.importId === null ? null : rosterOf(tx, member.importId),
  ]);
  return {
    ...member,
    idKind: isCode(idKind, member.idKind) ? member.idKind : "9",
    createdAt: member.createdAt.toISOString(),
    unions: above,
    mergedInto,
    cameWith: roster,
  };
}

async function rosterOf(tx: Office["tx"], importId: string) {
  const [roster] = await tx
    .select({ importId: imports.id, fileName: imports.fileName })
    .from(imports)
    .where(eq(imports.id, importId));
  return roster ?? null;
}

/** Where a merged record leads: also to a union that the reader does not see, whose name is all that they hear of it. */
async function keptRecord(tx: Office["tx"], memberId: string) {
  const rows = await tx.execute<{
    id: string;
    number: string;
    name: string;
    unionName: string;
    mayOpen: boolean;
  }>(sql`
    select k.id, k.member_number as number, k.name, k.union_name as "unionName",
           exists (select from members m where m.id = k.id) as "mayOpen"
      from app.merged_into(${memberId}::uuid) k`);
  return [...rows][0] ?? null;
}
