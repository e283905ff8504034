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

type Opened = { told: unknown } | { refusal: { code: "ROUND.UNREADABLE" | "ROUND.NOT_YOURS" } };

/** What was sealed, as the telephone wrote it; or that nobody can read it, or that another officer saved it. */
async function tryOpening(office: Office, { entryId, sealed }: OpenEntry): Promise<Opened> {
  const privateKey = await privateEntryKey(office, sealedWith(sealed) ?? "");
  const text = privateKey && openSealedEntry(sealed, { entryId, privateKey });
  const told = text ? jsonOf(text) : null;
  const read = z.looseObject({ officerId: z.uuid() }).safeParse(told);
  // Whose it is comes first: what somebody else saved is theirs, whatever stands in it.
  if (read.success && read.data.officerId !== office.actor.id) return refusing("ROUND.NOT_YOURS");
  return read.success && !badCharacter(told) ? { told } : refusing("ROUND.UNREADABLE");
}

const refusing = (code: "ROUND.UNREADABLE" | "ROUND.NOT_YOURS"): Opened => ({ refusal: { code } });

/** What was sealed, as the telephone wrote it. Refuses with ROUND.UNREADABLE and ROUND.NOT_YOURS. */
async function opened(office: Office, asked: OpenEntry): Promise<unknown> {
  const answer = await tryOpening(office, asked);
  if ("refusal" in answer) throw new Refused(answer.refusal);
  return answer.told;
}

/** Whether an entry can be read by its author, who asks. Refuses with ROUND.NOT_YOURS what another officer saved. */
export async function isReadable(office: Office, asked: OpenEntry): Promise<boolean> {
  const answer = await tryOpening(office, asked);
  if (!("refusal" in answer)) return true;
  if (answer.refusal.code === "ROUND.NOT_YOURS") throw new Refused(answer.refusal);
  return false;
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
