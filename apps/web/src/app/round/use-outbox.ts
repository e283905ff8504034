"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Drained, drain, entriesIn } from "~/shell/outbox.ts";
import type { OutboxEntry } from "~/shell/outbox-entry.ts";
import { sendEntry } from "./send-entry.ts";

const wire = { send: sendEntry, now: () => Date.now(), chance: () => Math.random() };

/** One page of this browser sends at a time; where there are no locks, the office hears it once all the same. */
async function alone(work: () => Promise<Drained>): Promise<Drained | null> {
  if (!navigator.locks) return work();
  return navigator.locks.request("gongbang-outbox", { ifAvailable: true }, (lock) => (lock ? work() : null));
}

/**
 * The line of what waits to be sent, and its sending: when the page opens, when the network or the page comes back, when
 * a pause is over, and when somebody presses the button. It needs no PIN: what it sends is sealed.
 */
export function useOutbox(store: IDBDatabase | null, ownerId: string | null) {
  const [entries, setEntries] = useState<OutboxEntry[]>([]);
  const [signedOut, setSignedOut] = useState(false);
  const [sending, setSending] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const refresh = useCallback(async () => {
    if (store) setEntries(await entriesIn(store));
  }, [store]);

  const send = useCallback(
    async (hurried: boolean): Promise<void> => {
      if (!store || !ownerId) return;
      clearTimeout(timer.current);
      setSending(true);
      const told = { ...wire, send: (entry: OutboxEntry) => sendEntry(entry).finally(() => void refresh()) };
      const drained = await alone(() => drain(store, ownerId, told, { hurried }));
      setSending(false);
      await refresh();
      if (drained) setSignedOut(drained.signedOut);
      // Another page was sending: what was saved just now may have come too late for it.
      const next = drained ? drained.next : Date.now() + 1000;
      if (next === null) return;
      timer.current = setTimeout(() => void send(false), Math.max(250, next - Date.now()));
    },
    [store, ownerId, refresh],
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
