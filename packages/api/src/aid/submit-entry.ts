import type { MergeSide } from "@gongbang/domain/aid/field-merge";
import type { SubmitEntry } from "@gongbang/domain/aid/submit-entry.input";
import { z } from "zod";
import type { Office } from "../office.ts";
import { keepPicture } from "./keep-picture.ts";
import { readEntry } from "./open-entry.ts";
import { recordEntry } from "./record-entry.ts";

const side = z.string().nullable();

/** What became of an entry: it is written down, or the person is asked, field by field. */
export const submittedShape = z.object({
  state: z.enum(["recorded", "conflict"]),
  visitId: z.string().nullable(),
  conflicts: z.array(
    z.object({
      field: z.enum(["nextVisitOn"]),
      ...({ mine: side, server: side, base: side } satisfies Record<MergeSide, z.ZodType>),
    }),
  ),
});
export type Submitted = z.input<typeof submittedShape>;

/**
 * Takes an entry from a telephone: opens its seal and writes it down exactly once, however often it is sent. Refuses
 * with ROUND.*, as decideVisit does, with FILE.* for a picture, and with ACCESS.NOT_FOUND.
 */
export async function submitEntry(office: Office, asked: SubmitEntry): Promise<Submitted> {
  const entry = await readEntry(office, asked);
  return entry.kind === "visit" ? recordEntry(office, entry, asked) : keepPicture(office, entry, asked);
}
