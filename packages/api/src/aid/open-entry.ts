import { openSealedEntry, sealedWith } from "@gongbang/db/entry-seal";
import type { OpenEntry } from "@gongbang/domain/aid/submit-entry.input";
import {
  type Entry,
  type EntryWire,
  entryInput,
  visitEntryInput,
} from "@gongbang/domain/aid/visit-entry.input";
import { Refused } from "@gongbang/domain/kernel/decision";
import { z } from "zod";
import type { Office } from "../office.ts";
import { badCharacter } from "../plain-input.ts";
import { privateEntryKey } from "./give-entry-key.ts";

/** What was sealed, as the telephone wrote it. Refuses with ROUND.UNREADABLE and ROUND.NOT_YOURS. */
async function opened(office: Office, { entryId, sealed }: OpenEntry): Promise<unknown> {
  const privateKey = await privateEntryKey(office, sealedWith(sealed) ?? "");
  const text = privateKey && openSealedEntry(sealed, { entryId, privateKey });
  const told = text ? jsonOf(text) : null;
  if (told === null || badCharacter(told)) throw new Refused({ code: "ROUND.UNREADABLE" });
  const read = z.looseObject({ officerId: z.uuid() }).safeParse(told);
  if (!read.success) throw new Refused({ code: "ROUND.UNREADABLE" });
  if (read.data.officerId !== office.actor.id) throw new Refused({ code: "ROUND.NOT_YOURS" });
  return told;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Opens the seal of an entry and reads it like every other input. Refuses with ROUND.UNREADABLE, with ROUND.NOT_YOURS where
 * another officer saved it, and with ROUND.BAD_ENTRY where a field says what it may not.
 */
export async function readEntry(office: Office, asked: OpenEntry): Promise<Entry> {
  const read = entryInput.safeParse(await opened(office, asked));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Refused({
    code: "ROUND.BAD_ENTRY",
    field: String(issue?.path[0] ?? ""),
    says: issue?.message ?? "",
  });
}

export const openedEntryShape = z.object({ entry: z.unknown().nullable() });

/**
 * An own visit that waits on the telephone, for its author to put right: the fields as they were saved. Refuses with
 * ROUND.UNREADABLE and ROUND.NOT_YOURS. A picture is not given back: it is taken anew.
 */
export async function openEntry(office: Office, asked: OpenEntry): Promise<{ entry: EntryWire | null }> {
  const told = await opened(office, asked);
  const visit = z.looseObject({ kind: visitEntryInput.shape.kind }).safeParse(told);
  const { actor } = office;
  office.about({ type: "entry", id: asked.entryId, unionPath: actor.unionPath });
  return { entry: visit.success ? (told as EntryWire) : null };
}
