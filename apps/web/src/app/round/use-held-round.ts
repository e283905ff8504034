"use client";
import { useCallback, useEffect, useRef } from "react";
import { entriesIn } from "~/shell/outbox.ts";
import { entriesOf } from "~/shell/outbox-entry.ts";
import { lockOwner } from "~/shell/pin-lock.ts";
import { type HeldRound, heldRound, keepRound, renewed } from "./round-cache.ts";
import { type Client, roundOfToday, standingOf } from "./round-standing.ts";
import type { Held } from "./use-round.ts";

type Holding = {
  store: IDBDatabase | null;
  held: Held | null;
  client: Client;
  show: (held: Held) => void;
  begin: () => Promise<void>;
};

/** What changes the round behind the PIN: what is saved here, and the office's newer one. */
export function useHeldRound({ store, held, client, show, begin }: Holding) {
  // While the office is asked, something may be saved here: what is held when the answer comes counts.
  const latest = useRef(held);
  useEffect(() => {
    latest.current = held;
  }, [held]);
  const become = useCallback(
    (next: Held) => {
      latest.current = next;
      show(next);
    },
    [show],
  );

  const change = useCallback(
    async (changed: (round: HeldRound) => HeldRound) => {
      const now = latest.current;
      if (!store || !now) return;
      const round = changed(now.round);
      become({ ...now, round });
      const receivedAt = (await heldRound(store, now.key))?.receivedAt ?? new Date().toISOString();
      await keepRound(store, now.key, round, receivedAt);
    },
    [store, become],
  );

  /** Takes today's round anew where there is a network. What was saved here and is not sent yet goes on counting. */
  const renew = useCallback(async (): Promise<void> => {
    if (!store || !latest.current) return;
    const { answer } = await standingOf(store, client);
    if ((await lockOwner(store)) === null) return begin();
    const round = answer === "in" ? await roundOfToday(client) : null;
    const unsent = await entriesIn(store);
    const now = latest.current;
    // Locked meanwhile, or wiped: then nothing is put back.
    if (!round || !now || round.officerId !== now.round.officerId || (await lockOwner(store)) === null)
      return;
    const own = entriesOf(unsent, round.officerId);
    const next = renewed(now.round, round, new Set(own.map(({ lane }) => lane)));
    become({ key: now.key, round: next });
    await keepRound(store, now.key, next, new Date().toISOString());
  }, [client, store, become, begin]);
  return { change, renew };
}
