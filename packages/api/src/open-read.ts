import { type AuditEntry, appendAudits } from "@gongbang/db/audit";
import type { Tx } from "@gongbang/db/open";
import { transact, type View } from "@gongbang/db/transact";
import type { Actor, Scope } from "@gongbang/domain/access/policy";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { House } from "./context.ts";

/** A read in its transaction: what it answers, and the lines that it leaves in the trail. */
export type Read<T> = (tx: Tx) => Promise<{ answer: T; lines: AuditEntry[] }>;

/** Opens the transaction of a read, keeps its lines, and answers when it has ended. */
export type Opening = <T>(view: View, read: Read<T>) => Promise<T>;

type Store = Pick<House, "db" | "keys">;

/** Each read in a transaction of its own: every call from outside. */
export const openAlone =
  ({ db, keys }: Store): Opening =>
  (view, read) =>
    transact(db, view, async (tx) => {
      const { answer, lines } = await read(tx);
      await appendAudits(tx, keys, lines);
      return answer;
    });

type Waiting = {
  read: Read<unknown>;
  answer: (value: unknown) => void;
  fail: (error: unknown) => void;
};

/**
 * Lets reads that one reader asks for at once, and that see equally wide, share a transaction: small questions to five
 * rooms then begin and end once. Their lines are hung on the trail together, as its last act, and nobody is answered
 * before. A refusal is its own; any other failure is everybody's. Only for reads that write nothing, since what one wrote
 * before it was refused would stay; and not for one that tells the planner its way: the others would hear it too.
 */
export function openTogether(store: Store): Opening {
  const gathered = new Map<Scope, Waiting[]>();
  let reader: Actor["id"] | undefined;
  return <T>(view: View, read: Read<T>) =>
    new Promise<T>((answer, fail) => {
      reader ??= view.actor.id;
      // All would see with the eyes of whoever asked first.
      if (view.actor.id !== reader) throw new Error("reads of two readers never share a transaction");
      const asked: Waiting = { read, answer: (value) => answer(value as T), fail };
      const others = gathered.get(view.scope);
      if (others) return void others.push(asked);
      const all = [asked];
      gathered.set(view.scope, all);
      setImmediate(() => {
        gathered.delete(view.scope);
        void run(store, view, all).catch((error: unknown) => {
          for (const { fail } of all) fail(error);
        });
      });
    });
}

async function run({ db, keys }: Store, view: View, all: readonly Waiting[]): Promise<void> {
  const outcomes = await transact(db, view, async (tx) => {
    // The first in time: after it, every other statement fails only because the transaction has.
    const broken: unknown[] = [];
    const settled = await Promise.allSettled(
      all.map(({ read }) =>
        read(tx).catch((error: unknown) => {
          if (!(error instanceof Refused)) broken.push(error);
          throw error;
        }),
      ),
    );
    // What a statement has broken is undone for all: none may be answered whose line in the trail is gone.
    if (broken.length > 0) throw broken[0];
    await appendAudits(
      tx,
      keys,
      settled.flatMap((each) => (each.status === "fulfilled" ? each.value.lines : [])),
    );
    return settled;
  });
  outcomes.forEach((outcome, i) => {
    if (outcome.status === "fulfilled") all[i]?.answer(outcome.value.answer);
    else all[i]?.fail(outcome.reason);
  });
}
