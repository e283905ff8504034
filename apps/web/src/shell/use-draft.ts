"use client";
import { useCallback, useRef, useState } from "react";
import { newCommandId } from "./use-command.ts";

/**
 * A form on this device, until the office has answered: what was typed, and the id under which it is sent however often.
 * `sent` says that it went out and nothing came back. `deviceAt` is the device's clock when it was first saved.
 */
export type Draft<Values> = {
  commandId: string;
  values: Values;
  keptAt: string;
  sent: boolean;
  deviceAt: string | null;
};

/** The draft of this key in the browser's own store. What cannot be read or kept is as if it were not there. */
export function useDraft<Values>(key: string) {
  const draft = useRef<Draft<Values> | null>(null);
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const [sent, setSent] = useState(false);

  const keep = useCallback(
    (change: Partial<Draft<Values>> & { values: Values }) => {
      const before = draft.current ?? { commandId: newCommandId(), sent: false, deviceAt: null };
      const now = { ...before, ...change, keptAt: new Date().toISOString() };
      draft.current = now;
      store(key, JSON.stringify(now));
      setKeptAt(now.keptAt);
      setSent(now.sent);
      return now;
    },
    [key],
  );
  const restore = useCallback((): Values | null => {
    const found = read<Draft<Values>>(key);
    if (found === null) return null;
    draft.current = found;
    setKeptAt(found.keptAt);
    setSent(found.sent);
    return found.values;
  }, [key]);
  const drop = useCallback(() => {
    draft.current = null;
    store(key, null);
    setKeptAt(null);
    setSent(false);
  }, [key]);

  return { keep, restore, drop, keptAt, sent };
}

function read<T>(key: string): T | null {
  const text = withStore((kept) => kept.getItem(key));
  return text === null ? null : (JSON.parse(text) as T);
}

function store(key: string, text: string | null) {
  withStore((kept) => (text === null ? kept.removeItem(key) : kept.setItem(key, text)));
}

/** A browser may forbid its store, or have no room: the form works without it. */
function withStore<T>(use: (kept: Storage) => T): T | null {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}
