"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Drained, drain, entriesIn } from "~/shell/outbox.ts";
import { longestPause, type OutboxEntry } from "~/shell/outbox-entry.ts";
import type { Standing } from "./round-standing.ts";
import { sendEntry } from "./send-entry.ts";

const wire = { send: sendEntry, now: () => Date.now(), chance: () => Math.random() };

/** One page of this browser sends at a time; where there are no locks, the office hears it once all the same. */
async function alone(work: () => Promise<Drained>): Promise<Drained | null> {
  if (!navigator.locks) return work();
  return navigator.locks.request("gongbang-outbox", { ifAvailable: true }, (lock) => (lock ? work() : null));
}

/** After which the office is asked again who is signed in, where it did not answer and something waits. */
export const askAgainAfter = 20_000;

/**
 * The line of what waits to be sent, and its sending: when the page opens, when the network or the page comes back, when
 * a pause is over, and when somebody presses the button. It needs no PIN: what it sends is sealed. Where nobody knows yet
 * who is signed in, `identify` asks the office: a telephone may believe in a network that is none, and never be told
 * that there is one.
 */
export function useOutbox(
  store: IDBDatabase | null,
  ownerId: string | null,
  identify: () => Promise<Standing["answer"]>,
) {
  const [entries, setEntries] = useState<OutboxEntry[]>([]);
  const [signedOut, setSignedOut] = useState(false);
  const [sending, setSending] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const refresh = useCallback(async () => {
    if (store) setEntries(await entriesIn(store));
  }, [store]);

  const send = useCallback(
    async (hurried: boolean): Promise<void> => {
      if (!store) return;
      clearTimeout(timer.current);
      const sendIn = (pause: number) => {
        // A clock may be put right while it waits, and a timer of weeks comes at once.
        const wait = Math.min(longestPause, Math.max(250, pause));
        timer.current = setTimeout(() => void send(false), wait);
      };
      if (!ownerId) {
        if ((await entriesIn(store)).length === 0) return;
        // Whoever it is, all of this is done anew under their name.
        sendIn(askAgainAfter);
        return setSignedOut((await identify()) === "out");
      }
      setSending(true);
      const told = { ...wire, send: (entry: OutboxEntry) => sendEntry(entry).finally(() => void refresh()) };
      const drained = await alone(() => drain(store, ownerId, told, { hurried }));
      setSending(false);
      await refresh();
      // Another page was sending: what was saved just now may have come too late for it.
      if (drained === null) return sendIn(1000);
      setSignedOut(drained.signedOut);
      if (drained.next !== null) sendIn(drained.next - Date.now());
    },
    [store, ownerId, identify, refresh],
  );

  useEffect(() => {
    void refresh().then(() => send(true));
    const again = () => void send(true);
    const seen = () => document.visibilityState === "visible" && again();
    window.addEventListener("online", again);
    document.addEventListener("visibilitychange", seen);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener("online", again);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [refresh, send]);

  return { entries, signedOut, sending, refresh, send };
}
export type Outbox = ReturnType<typeof useOutbox>;
