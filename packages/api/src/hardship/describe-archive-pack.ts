import { packGaps, packStates } from "@gongbang/domain/members/pack-row";
import { z } from "zod";

/** An archive field by field, in the order of the screens that it is typed into. */
export const archivePackRecordOutput = z.object({
  archiveId: z.string(),
  number: z.string(),
  name: z.string(),
  unionName: z.string(),
  state: z.enum(packStates),
  uploadedAt: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  /** In the order of the screens that they are typed into; sealed ones as masks. */
  parts: z.array(
    z.object({
      title: z.string(),
      cells: z.array(
        z.object({
          at: z.string(),
          heading: z.string(),
          text: z.string(),
          sealed: z.boolean(),
          why: z.enum(packGaps).nullable(),
        }),
      ),
    }),
  ),
  /** What is another one than when it was uploaded; what is sealed is named, and not shown. */
  changes: z.array(
    z.object({
      at: z.string(),
      heading: z.string(),
      was: z.string().nullable(),
      becomes: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
});

/** A page of archives with what each lacks. */
export const archivePackListOutput = z.object({
  rows: z.array(
    z.object({
      archiveId: z.string(),
      number: z.string(),
      name: z.string(),
      mask: z.string().nullable(),
      unionName: z.string(),
      state: z.enum(packStates),
      /** As they are now, and not as they were looked at. */
      lacks: z.array(z.object({ at: z.string(), heading: z.string(), why: z.enum(packGaps) })),
      uploadedAt: z.string().nullable(),
      receiptNumber: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
});
