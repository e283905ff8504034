"use client";
import { useCallback } from "react";
import { lockOwner } from "~/shell/pin-lock.ts";
import { type HeldRound, heldRound, keepRound } from "./round-cache.ts";
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
  const change = useCallback(
    async (become: (round: HeldRound) => HeldRound) => {
      if (!store || !held) return;
      const round = become(held.round);
      show({ ...held, round });
      const receivedAt = (await heldRound(store, held.key))?.receivedAt ?? new Date().toISOString();
      await keepRound(store, held.key, round, receivedAt);
    },
    [store, held, show],
  );

  /** Takes today's round anew where there is a network. What was saved here and is not sent yet goes on counting. */
  const renew = useCallback(
    async (unsentLanes: ReadonlySet<string>): Promise<void> => {
      if (!store || !held) return;
      const { answer } = await standingOf(store, client);
      if ((await lockOwner(store)) === null) return begin();
      const round = answer === "in" ? await roundOfToday(client) : null;
      if (!round || round.officerId !== held.round.officerId) return;
      const next = { ...round, ...stillCounting(held.round, unsentLanes) };
      await keepRound(store, held.key, next, new Date().toISOString());
      show({ key: held.key, round: next });
    },
    [client, store, held, show, begin],
  );
  return { change, renew };
}

/** Plans and ticks of entries that the office has not acknowledged. */
const stillCounting = ({ plans, ticked }: HeldRound, lanes: ReadonlySet<string>) => ({
  plans: Object.fromEntries(Object.entries(plans).filter(([archiveId]) => lanes.has(archiveId))),
  ticked: lanes.size > 0 ? ticked : [],
});
