import { found } from "@gongbang/db/rows";
import { officers, sessions } from "@gongbang/db/schema/office";
import { visitPhrases } from "@gongbang/db/schema/rounds";
import type { SavePhrases, WipeRounds } from "@gongbang/domain/aid/save-phrases.input";
import type { GiveUpEntry } from "@gongbang/domain/aid/submit-entry.input";
import { and, eq, isNull } from "drizzle-orm";
import type { Office } from "../office.ts";
import { isReadable } from "./open-entry.ts";

/**
 * Makes an officer's devices forget the people whom they hold, as soon as they ask the office anything, signed in or not;
 * what they have not sent stays. Their sessions end: whoever found the telephone must not be given a new round with a PIN
 * of their own. Refuses with ACCESS.NOT_FOUND.
 */
export async function wipeRounds({ tx, now, about }: Office, { personId, reason }: WipeRounds) {
  const rows = await tx
    .update(officers)
    .set({ roundsWipedAt: now })
    .where(eq(officers.id, personId))
    .returning({ id: officers.id, unionPath: officers.unionPath });
  const { id, unionPath } = found(rows, "officer");
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now, endedWhy: "rounds wiped" })
    .where(and(eq(sessions.officerId, id), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  const changes = [{ field: "sessions", becomes: ended.length }];
  about({ type: "officer", id, unionPath, reason, changes });
  return { id };
}

/** Keeps the officer's own sentences for the form. */
export async function savePhrases({ tx, actor, about }: Office, { phrases }: SavePhrases) {
  const row = { officerId: actor.id, phrases };
  await tx
    .insert(visitPhrases)
    .values(row)
    .onConflictDoUpdate({ target: visitPhrases.officerId, set: { phrases } });
  about({ type: "officer", id: actor.id, unionPath: actor.unionPath });
  return { phrases };
}

/**
 * Hears that an entry which the office refused is given up, and why: from then on the telephone may forget it. Only whoever
 * saved it lets it go; what nobody can read any more names no author, and the trail says that it was so. Refuses with
 * ROUND.NOT_YOURS.
 */
export async function giveUpEntry(office: Office, { entryId, sealed, reason }: GiveUpEntry) {
  const readable = await isReadable(office, { entryId, sealed });
  office.about({
    ...{ type: "entry", id: entryId, unionPath: office.actor.unionPath, reason },
    changes: readable ? [] : [{ field: "entry", becomes: "unreadable" }],
  });
  return { id: entryId };
}
