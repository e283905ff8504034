export type FieldAsked = { field: string; mine: string | null; server: string | null; base: string | null };
export type FieldChosen = { field: string; take: "mine" | "server" | "base"; server: string | null };

/** Where an entry stands. What the office acknowledged is there no more. */
export type OutboxState = "waiting" | "sending" | "conflict" | "rejected";

/**
 * Something that was saved on this device for the office. What it says is sealed; beside it stands only what is needed
 * to send it. `id` is the entry's for ever, `commandId` one try at it: both are on the disk before anything is sent.
 */
export type OutboxEntry = {
  /** The place in the line, given by the store. */
  order: number;
  id: string;
  commandId: string;
  /** Whose it is: another officer's session never sends it. */
  ownerId: string;
  /** What must arrive in its order: one household's entries. */
  lane: string;
  /** The entry that it belongs to and goes after, such as a photo's visit. */
  belongsTo: string | null;
  sealed: string;
  savedAt: string;
  state: OutboxState;
  tries: number;
  /** Not sent before this instant, in milliseconds: a moment to take it back, then the pause after a failure. */
  notBefore: number;
  asked: FieldAsked[];
  choices: FieldChosen[];
  refusal: { code: string; [detail: string]: unknown } | null;
};

/** What became of one try. "silence" leaves open whether the office heard it: it is sent again under the same id. */
export type Outcome =
  | { is: "acked" }
  | { is: "conflict"; asked: FieldAsked[] }
  | { is: "rejected"; refusal: { code: string; [detail: string]: unknown } }
  | { is: "silence" }
  | { is: "signedOut" };

/** The longest pause, and the longest between two looks at the line. */
export const longestPause = 5 * 60_000;

/** Twice as long after each failure, up to five minutes, and never two devices at the same instant. */
export function pauseAfter(tries: number, chance: number): number {
  const pause = Math.min(longestPause, 1000 * 2 ** Math.min(tries, 20));
  return Math.round(pause * (0.5 + chance));
}

/** The entries of one officer. Another one's on the same device are theirs to settle, whoever is signed in. */
export const entriesOf = (entries: readonly OutboxEntry[], officerId: string): OutboxEntry[] =>
  entries.filter(({ ownerId }) => ownerId === officerId);

/** Whether it waits for a person. */
export const stands = (entry: Pick<OutboxEntry, "state">): boolean =>
  entry.state === "conflict" || entry.state === "rejected";

/**
 * Whether an entry's moment has come. One that lies further ahead than any pause was set by a clock that ran ahead and was
 * put right since: it is due now, or it would wait for that day.
 */
const isDue = ({ notBefore }: OutboxEntry, now: number): boolean =>
  notBefore <= now || notBefore - now > longestPause * 1.5;

type Asking = { ownerId: string; now: number; hurried?: boolean };

/** Of each lane only the first, so that nothing overtakes what stands before it; without those that wait for a person. */
function headsOf(entries: readonly OutboxEntry[], ownerId: string): OutboxEntry[] {
  const begun = new Set<string>();
  return entries.filter((entry) => {
    if (entry.ownerId !== ownerId || begun.has(entry.lane)) return false;
    begun.add(entry.lane);
    return !stands(entry);
  });
}

/**
 * The next entry to be sent: the first of its lane, and of those the one that was saved first. Null where nothing is
 * due. `hurried` asks regardless of the pauses after failures, not of the moment in which an entry may still be taken
 * back.
 */
export const nextToSend = (
  entries: readonly OutboxEntry[],
  { ownerId, now, hurried = false }: Asking,
): OutboxEntry | null =>
  headsOf(entries, ownerId).find((entry) => isDue(entry, now) || (hurried && entry.tries > 0)) ?? null;

/** When the next entry is due; null where none is waiting but for a person, or behind one that does. */
export function nextDueAt(
  entries: readonly OutboxEntry[],
  { ownerId, now }: Pick<Asking, "ownerId" | "now">,
): number | null {
  const due = headsOf(entries, ownerId).map((entry) =>
    isDue(entry, now) ? Math.min(entry.notBefore, now) : entry.notBefore,
  );
  return due.length === 0 ? null : Math.min(...due);
}

/** The entry after one try at it; null where it may go, for the office has it. */
export function afterTry(
  entry: OutboxEntry,
  outcome: Outcome,
  { now, chance }: { now: number; chance: number },
): OutboxEntry | null {
  const tries = entry.tries + 1;
  switch (outcome.is) {
    case "acked":
      return null;
    case "conflict":
      return { ...entry, tries, state: "conflict", asked: outcome.asked };
    case "rejected":
      return { ...entry, tries, state: "rejected", refusal: outcome.refusal };
    case "signedOut":
      return { ...entry, state: "waiting" };
    case "silence":
      return { ...entry, tries, state: "waiting", notBefore: now + pauseAfter(tries, chance) };
  }
}
