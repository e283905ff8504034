import { readBox } from "~/shell/device-store.ts";
import { roundId, wipePeople } from "~/shell/wipe-people.ts";
import type { RoundBox } from "./round-cache.ts";

/** How long an answer may take on a bad line. */
const patience = 20_000;

export type Ask = (path: string, init: RequestInit) => Promise<Response>;

/**
 * Asks the office, with no session, whether what this device holds was recalled, and forgets it then. True where it did.
 * Without an answer nothing changes.
 */
export async function forgetIfRecalled(store: IDBDatabase, ask: Ask): Promise<boolean> {
  const box = await readBox<RoundBox>(store, roundId);
  // A round that was given out before telephones had this carries none.
  if (!box?.device || !(await isRecalled(box.device, ask))) return false;
  await wipePeople(store);
  return true;
}

async function isRecalled(device: string, ask: Ask): Promise<boolean> {
  try {
    const answer = await ask("/api/recalled-round", {
      method: "POST",
      headers: { "content-type": "application/json", "x-app": "1" },
      body: JSON.stringify({ device }),
      signal: AbortSignal.timeout(patience),
    });
    const said: { recalled?: unknown } | null = await answer.json();
    return said?.recalled === true;
  } catch {
    return false;
  }
}
