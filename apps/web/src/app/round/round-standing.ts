import { endSession } from "~/shell/auth-client.ts";
import { deviceStore } from "~/shell/device-store.ts";
import { failureOf } from "~/shell/failure.ts";
import { lockOwner } from "~/shell/pin-lock.ts";
import type { useTRPCClient } from "~/shell/trpc-client.tsx";
import { mustSignIn, signInDone, wipePeople } from "~/shell/wipe-people.ts";
import { type Ask, forgetIfRecalled } from "./ask-recall.ts";
import { type Round, wipeIfDue } from "./round-cache.ts";
import { tell } from "./use-online.ts";

export type Client = ReturnType<typeof useTRPCClient>;

/** Whether the office knows who asks and lets them record visits; "silence" where it did not answer. */
export type Standing = {
  answer: "in" | "out" | "denied" | "silence";
  officerId: string | null;
  wiped: boolean;
};

/** How the office is reached beside its procedures: with no session, and to end one. */
export type Doors = { ask: Ask; endSession: () => Promise<void> };
const doors: Doors = { ask: (path, init) => fetch(path, init), endSession };

/**
 * Asks the office who is signed in and whether this device must forget whom it holds. It forgets as well where another
 * officer has signed in; where nobody is, it asks without a name. Without an answer nothing changes: the 72 hours are
 * counted here.
 */
export async function standingOf(
  store: IDBDatabase,
  client: Client,
  { ask }: Pick<Doors, "ask"> = doors,
): Promise<Standing> {
  try {
    const { officerId, wipedAt } = await client.rounds.standing.query({});
    tell(true);
    const owner = await lockOwner(store);
    const flag = wipedAt === null ? null : new Date(wipedAt);
    const wiped = await wipeIfDue(store, { now: new Date(), wipedAt: flag });
    if (!wiped && owner !== null && owner !== officerId) await wipePeople(store);
    return { answer: "in", officerId, wiped };
  } catch (error) {
    const answer = answerOf(failureOf(error).code);
    tell(answer !== "silence");
    const wiped = answer !== "silence" && (await forgetIfRecalled(store, ask));
    return { answer, officerId: null, wiped };
  }
}

function answerOf(code: string | null): Standing["answer"] {
  if (code === "UNAUTHORIZED") return "out";
  return code === "FORBIDDEN" ? "denied" : "silence";
}

/** The store of this device, and whether people were wiped from it for their age; null where it keeps or hides nothing. */
export async function openDevice(): Promise<{
  store: IDBDatabase;
  wiped: boolean;
  isLocked: boolean;
} | null> {
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) return null;
  const store = await deviceStore().catch(() => null);
  if (!store) return null;
  const wiped = await wipeIfDue(store, { now: new Date(), wipedAt: null });
  return { store, wiped, isLocked: (await lockOwner(store)) !== null };
}

/** Today's round from the office; null where there is no answer. */
export const roundOfToday = (client: Client): Promise<Round | null> =>
  client.rounds.today.query({}).catch(() => null);

type Asked = {
  stage: "locked" | "signIn" | "denied" | "offline" | "setPin";
  officerId: string | null;
  wiped: boolean;
  round: Round | null;
};

/** What the page asks for once the office was asked: the PIN, a sign-in, a network, or a new PIN for a new round. */
export async function stageOf(
  store: IDBDatabase,
  client: Client,
  through: Pick<Doors, "ask"> = doors,
): Promise<Asked> {
  const { answer, officerId, wiped } = await standingOf(store, client, through);
  const asked = { officerId, wiped, round: null };
  if ((await lockOwner(store)) !== null) return { ...asked, stage: "locked" };
  // Whoever guessed is given nothing; what waits here is sent all the same, while the session stands that it finds.
  if (answer === "in" && (await mustSignIn(store))) return { ...asked, stage: "signIn" };
  // No session is left that could have been found: whoever comes next has signed in.
  if (answer === "out") await signInDone(store);
  if (answer === "out") return { ...asked, stage: "signIn" };
  if (answer === "denied") return { ...asked, stage: "denied" };
  const round = answer === "in" ? await roundOfToday(client) : null;
  return { ...asked, round, stage: round ? "setPin" : "offline" };
}

/**
 * On the way to the sign-in: after five wrong PINs the session that whoever guessed has found is ended first. True where the
 * sign-in may be gone to; false while the office has not said that the session is over.
 */
export async function endGuessed(
  store: IDBDatabase,
  client: Client,
  through: Doors = doors,
): Promise<boolean> {
  if (!(await mustSignIn(store))) return true;
  await through.endSession().catch(() => {});
  const { answer } = await standingOf(store, client, through);
  if (answer !== "out") return false;
  await signInDone(store);
  return true;
}
