import { failureOf } from "../../shell/failure.ts";
import type { FieldAsked, OutboxEntry, Outcome } from "../../shell/outbox-entry.ts";
import { tell } from "./use-online.ts";

/** How long an answer may take on a bad line. */
const patience = 45_000;

type Fetch = (path: string, init: RequestInit) => Promise<Response>;
type Submitted = { state: "recorded" | "conflict"; conflicts: FieldAsked[] };
type Said = { result?: { data: Submitted }; error?: unknown };

/** What the office says no to for a reason of its own is the person's to settle; everything else is tried again. */
const refusing = new Set(["CONFLICT", "BAD_REQUEST", "NOT_FOUND", "FORBIDDEN", "PAYLOAD_TOO_LARGE"]);

/**
 * One try at bringing an entry to the office. An answer that never comes, or that no part of ours gave, leaves open
 * whether it was heard: "silence".
 */
export async function sendEntry(
  { commandId, id: entryId, sealed, choices }: OutboxEntry,
  ask: Fetch = fetch,
): Promise<Outcome> {
  const said = await answerTo(ask, { commandId, entryId, sealed, choices });
  if (said?.result?.data) return outcomeOf(said.result.data);
  if (said?.error === undefined) return { is: "silence" };
  const { code, refusal } = failureOf(said.error);
  // Another officer's session on this device: it waits for whoever saved it.
  if (code === "UNAUTHORIZED" || refusal?.code === "ROUND.NOT_YOURS") return { is: "signedOut" };
  if (code === null || !refusing.has(code)) return { is: "silence" };
  return { is: "rejected", refusal: refusal ?? { code: generalOf[code] ?? "GENERAL.BAD_INPUT" } };
}

const generalOf: Record<string, string> = { FORBIDDEN: "GENERAL.NO_RIGHT", NOT_FOUND: "ACCESS.NOT_FOUND" };

function outcomeOf({ state, conflicts }: Submitted): Outcome {
  if (state === "recorded") return { is: "acked" };
  return state === "conflict" ? { is: "conflict", asked: conflicts } : { is: "silence" };
}

async function answerTo(ask: Fetch, input: object): Promise<Said | null> {
  try {
    const answer = await ask("/api/trpc/rounds.submit", {
      method: "POST",
      headers: { "content-type": "application/json", "x-app": "1" },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(patience),
    });
    const said: Said = await answer.json();
    tell(true);
    return said;
  } catch {
    tell(false);
    return null;
  }
}
