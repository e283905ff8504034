"use client";
import { useCallback, useRef, useState } from "react";
import { type Draft, dropDraft, keepDraft, readDraft } from "./draft-box.ts";
import { newCommandId } from "./use-command.ts";

/** The draft of this key on this device. What cannot be read or kept is as if it were not there. */
export function useDraft<Values>(key: string) {
  const draft = useRef<Draft<Values> | null>(null);
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const [keeping, setKeeping] = useState(0);
  const [sent, setSent] = useState(false);

  /** Keeps it; `kept` says when it is on the disk. */
  const keep = useCallback(
    (change: Partial<Draft<Values>> & { values: Values }) => {
      const before = draft.current ?? { commandId: newCommandId(), sent: false, deviceAt: null };
      const now = { ...before, ...change, keptAt: new Date().toISOString() };
      draft.current = now;
      setSent(now.sent);
      setKeeping((count) => count + 1);
      const kept = keepDraft(key, now).then((stored) => {
        setKeeping((count) => count - 1);
        if (stored && draft.current !== null) setKeptAt(now.keptAt);
      });
      return { ...now, kept };
    },
    [key],
  );
  const restore = useCallback(async (): Promise<Values | null> => {
    const found = await readDraft<Values>(key);
    // Whoever has begun to type meanwhile keeps what they typed.
    if (found === null || draft.current !== null) return null;
    draft.current = found;
    setKeptAt(found.keptAt);
    setSent(found.sent);
    return found.values;
  }, [key]);
  const drop = useCallback(() => {
    draft.current = null;
    setKeptAt(null);
    setSent(false);
    return dropDraft(key);
  }, [key]);

  return { keep, restore, drop, keptAt: keeping > 0 ? null : keptAt, keeping: keeping > 0, sent };
}
