import { unseal } from "@gongbang/db/fields";
import { found } from "@gongbang/db/rows";
import { archives } from "@gongbang/db/schema/hardship";
import { sealedArchiveFields } from "@gongbang/domain/hardship/reveal-household.input";
import { Refused } from "@gongbang/domain/kernel/decision";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { mayReveal, reasonOf, revealReasonInput } from "../reveal.ts";
import { commandInput } from "../trpc.ts";
import { mustBeOpenFile } from "./open-restricted.ts";
import { placeOfArchive } from "./write-register.ts";

export const revealArchiveInput = z.strictObject({
  ...commandInput,
  id: z.uuid(),
  field: z.enum(sealedArchiveFields),
  ...revealReasonInput,
});
export const revealedArchiveOutput = z.object({ value: z.string() });

/**
 * Uncovers the bank card or the other contact of an archive, with a reason, at most 30 an hour. Refuses with
 * ACCESS.TOO_MANY_REVEALS, HARDSHIP.RESTRICTED for a file that was closed, and HARDSHIP.NOTHING_SEALED.
 */
export async function revealArchive(office: Office, input: z.output<typeof revealArchiveInput>) {
  const { tx, keys } = office;
  const row = found(await tx.select().from(archives).where(eq(archives.id, input.id)), "archive");
  mustBeOpenFile(office, row);
  await mayReveal(office);
  const { [input.field]: sealed } = row;
  if (sealed === null) throw new Refused({ code: "HARDSHIP.NOTHING_SEALED" });
  const { id, unionPath } = row;
  const reason = reasonOf(input);
  office.about({ type: `archive.${input.field}`, id, recordId: id, unionPath, reason });
  return { value: unseal(keys, placeOfArchive(input.field, id), sealed) };
}
