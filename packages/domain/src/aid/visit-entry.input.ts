import { z } from "zod";
import { daySchema } from "../kernel/day.ts";
import { saying } from "./aid-fields.ts";
import { visitFields } from "./record-visit.input.ts";

/** The device's own clock, kept beside ours. */
const deviceAt = z.iso.datetime({ offset: true, error: "INPUT.INVALID" });
const ofHousehold = { officerId: z.uuid(), archiveId: z.uuid(), deviceAt };

/** A visit as it was saved on a telephone, before it was sealed. Ids were read at the office, and may have gone since. */
export const visitEntryInput = z.strictObject({
  kind: z.literal("visit"),
  ...ofHousehold,
  ...visitFields,
  /** Whom of the household it was with: ids of its members. Empty where nobody was met. */
  people: z.array(z.uuid()).max(20),
  /** When to go next, as the telephone knew it when the form was opened. */
  plannedBefore: daySchema.nullable(),
  /** Tasks of the household that were ticked: done on the day of the visit. */
  tasksDone: z.array(z.uuid()).max(50),
  tasksNew: z.array(z.strictObject({ words: saying(200), dueOn: daySchema })).max(5),
});
export type VisitEntry = z.output<typeof visitEntryInput>;

export const picturePurposes = ["photo", "signature"] as const;
export type PicturePurpose = (typeof picturePurposes)[number];

/** At most as many photos as one visit has (product.md E5), and a signature. */
export const picturesMost = { photo: 9, signature: 1 } as const;
/** Bytes of a picture as the telephone sends it: it aims at 300 KB. */
export const pictureBytes = 500_000;

/** JPEG or PNG, in base 64. */
export const pictureContent = z.base64().max(Math.ceil((pictureBytes * 4) / 3) + 4);

/** A picture of a visit that was saved before it. */
export const pictureEntryInput = z.strictObject({
  kind: z.literal("picture"),
  ...ofHousehold,
  /** The visit's own entry. */
  visitEntryId: z.uuid(),
  purpose: z.enum(picturePurposes),
  content: pictureContent,
});
export type PictureEntry = z.output<typeof pictureEntryInput>;

/** What may lie in a sealed envelope. */
export const entryInput = z.discriminatedUnion("kind", [visitEntryInput, pictureEntryInput]);
export type Entry = z.output<typeof entryInput>;
/** What a telephone puts into it. */
export type EntryWire = z.input<typeof entryInput>;
