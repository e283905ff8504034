import { Refused } from "@gongbang/domain/kernel/decision";

/** Every reason why an uploaded table or attachment is not taken. Each has a sentence in the messages, with what to do. */
export const fileRefusalCodes = [
  "FILE.EMPTY",
  "FILE.NOT_A_WORKBOOK",
  "FILE.OLD_EXCEL",
  "FILE.TOO_LARGE",
  "FILE.ENCRYPTED",
  "FILE.TOO_MANY_ENTRIES",
  "FILE.BOMB",
  "FILE.UNSAFE_NAME",
  "FILE.MACROS",
  "FILE.EXTERNAL_LINKS",
  "FILE.DOCTYPE",
  "FILE.BROKEN",
  "FILE.TOO_HEAVY",
  "FILE.TIMED_OUT",
  "FILE.TOO_MANY_ROWS",
  "FILE.TOO_MANY_COLUMNS",
  "FILE.CELL_TOO_LONG",
  "FILE.NO_SUCH_SHEET",
  "FILE.NO_HEADER",
  "FILE.ATTACHMENT_TOO_LARGE",
  "FILE.NOT_AN_ATTACHMENT",
  "FILE.NAME_DIFFERS",
  "FILE.ACTIVE_PDF",
  "FILE.TOO_MANY_PIXELS",
  "FILE.NOT_A_TEMPLATE",
  "FILE.TAGS_BROKEN",
] as const;

export type FileRefusal = { code: (typeof fileRefusalCodes)[number]; [detail: string]: unknown };

/** A refusal from deep inside a stream, to be caught at the door of the package. */
export const refusedFile = (refusal: FileRefusal) => new Refused(refusal);

const codes: ReadonlySet<string> = new Set(fileRefusalCodes);
const isFileRefusal = (refusal: { code: string }): refusal is FileRefusal => codes.has(refusal.code);

/**
 * The refusal that an error of reading stands for. What a parser throws at hostile or damaged bytes has no
 * common shape, so everything that is not ours is a broken file; `detail` is for the log, not for the screen.
 */
export function asFileRefusal(error: unknown): FileRefusal {
  if (error instanceof Refused && isFileRefusal(error.refusal)) return error.refusal;
  return { code: "FILE.BROKEN", detail: error instanceof Error ? error.message : String(error) };
}
