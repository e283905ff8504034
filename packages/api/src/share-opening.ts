import type { Database, Tx } from "@gongbang/db/open";
import { transact, type View } from "@gongbang/db/transact";
import type { Scope } from "@gongbang/domain/access/policy";
import { Refused } from "@gongbang/domain/kernel/decision";

/** Opens the transaction of a read, and answers when it has ended. */
export type Opening = <T>(view: View, work: (tx: Tx) => Promise<T>) => Promise<T>;

type Waiting = {
  work: (tx: Tx) => Promise<unknown>;
  answer: (value: unknown) => void;
  fail: (error: unknown) => void;
};

/**
 * Lets reads that one reader asks for at once, and that see equally wide, share a transaction: small questions to five
 * rooms then begin and end once. Each is answered when what all of them wrote into the trail is kept. A refusal is its
 * own; any other failure is everybody's. Not for a read that tells the planner its way: the others would hear it too.
 */
export function sharedOpening(db: Database): Opening {
  const gathered = new Map<Scope, Waiting[]>();
  return <T>(view: View, work: (tx: Tx) => Promise<T>) =>
    new Promise<T>((answer, fail) => {
      const asked: Waiting = { work, answer: (value) => answer(value as T), fail };
      const others = gathered.get(view.scope);
      if (others) return void others.push(asked);
      const all = [asked];
      gathered.set(view.scope, all);
      setImmediate(() => {
        gathered.delete(view.scope);
        void run(db, view, all).catch((error: unknown) => {
          for (const { fail } of all) fail(error);
        });
      });
    });
}

async function run(db: Database, view: View, all: readonly Waiting[]): Promise<void> {
  const outcomes = await transact(db, view, async (tx) => {
    const settled = await Promise.allSettled(all.map(({ work }) => work(tx)));
    const broken = settled.find((each) => each.status === "rejected" && !(each.reason instanceof Refused));
    // What a statement has broken is undone for all: none may be answered whose line in the trail is gone.
    if (broken?.status === "rejected") throw broken.reason;
    return settled;
  });
  outcomes.forEach((outcome, i) => {
    if (outcome.status === "fulfilled") all[i]?.answer(outcome.value);
    else all[i]?.fail(outcome.reason);
  });
}
