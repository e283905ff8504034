import { unseal } from "@gongbang/db/fields";
import { found } from "@gongbang/db/rows";
import { members } from "@gongbang/db/schema/members";
import { sealedFields } from "@gongbang/domain/members/member-fields";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { mayReveal, reasonOf, revealReasonInput } from "../reveal.ts";
import { commandInput } from "../trpc.ts";

export const revealFieldInput = z.strictObject({
  ...commandInput,
  memberId: z.uuid(),
  field: z.enum(sealedFields),
  ...revealReasonInput,
});

/** One sensitive field in plain. Refuses with ACCESS.TOO_MANY_REVEALS and ACCESS.NOT_FOUND. */
export async function revealField(
  office: Office,
  { memberId, field, ...why }: z.output<typeof revealFieldInput>,
) {
  const member = found(await office.tx.select().from(members).where(eq(members.id, memberId)), "member");
  await mayReveal(office);
  const { id, unionPath } = member;
  office.about({ type: "member", id, unionPath, changes: [{ field }], reason: reasonOf(why) });
  const sealed = member[field];
  return {
    value:
      sealed === null ? null : unseal(office.keys, { table: "members", column: field, rowId: id }, sealed),
  };
}
