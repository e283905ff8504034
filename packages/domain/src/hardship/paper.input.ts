import { z } from "zod";
import { paperFields } from "../codes/paper-fields.ts";
import { paperKindNames } from "../codes/paper-kinds.ts";

const commandId = z.uuid();
export const paperKind = z.enum(paperKindNames);

/** What was typed for this paper alone: the fields that the record lacks. */
const typed = z
  .partialRecord(
    z.enum(Object.keys(paperFields) as [keyof typeof paperFields, ...(keyof typeof paperFields)[]]),
    z.string().trim().max(400, { error: "INPUT.TOO_LONG" }),
  )
  .default({});

export const preparePaperInput = z.strictObject({ archiveId: z.uuid(), kind: paperKind });

export const issuePaperInput = z.strictObject({ commandId, archiveId: z.uuid(), kind: paperKind, typed });
export type IssuePaper = z.output<typeof issuePaperInput>;

/** As many as are printed at once (handbook product.md D20). */
export const mostPapers = 200;
export const printPapersInput = z.strictObject({
  commandId,
  kind: paperKind,
  archiveIds: z
    .array(z.uuid())
    .min(1, { error: "INPUT.REQUIRED" })
    .max(mostPapers, { error: "INPUT.TOO_LONG" }),
  typed,
});
export type PrintPapers = z.output<typeof printPapersInput>;

export const templateInput = z.strictObject({ commandId, id: z.uuid() });
