"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { makeDraftLine } from "./draft-line.ts";
import { draftIdOf, dropRoundDraft, keepRoundDraft, type RoundDraft } from "./round-draft.ts";

/** What is typed is kept this long after the last key at the latest. */
const pause = 800;

/** Writes a draft behind whoever types: after a pause, or at once where the page goes out of sight; and drops it. */
export function useDraftLine(store: IDBDatabase, key: CryptoKey, draftNow: () => RoundDraft) {
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const ended = useRef(false);
  const [inLine] = useState(makeDraftLine);
  const latest = useRef(draftNow);
  useEffect(() => {
    latest.current = draftNow;
  });

  const stop = useCallback((): boolean => {
    const waiting = timer.current !== null;
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    return waiting;
  }, []);
  const write = useCallback(() => {
    stop();
    if (ended.current) return;
    const draft = latest.current();
    void inLine(() => keepRoundDraft(store, key, draft)).then((kept) => kept && setKeptAt(draft.keptAt));
  }, [store, key, stop, inLine]);
  const writeSoon = useCallback(() => {
    stop();
    timer.current = setTimeout(write, pause);
  }, [write, stop]);
  /** Everything typed is on the disk when this is done, where the disk has room for it. */
  const settle = useCallback(async () => {
    if (stop()) write();
    await inLine(async () => {});
  }, [stop, write, inLine]);
  const drop = useCallback(async () => {
    stop();
    const id = draftIdOf(latest.current());
    await inLine(() => dropRoundDraft(store, id));
    setKeptAt(null);
  }, [store, stop, inLine]);
  useBeforeHidden(settle);
  /** It was saved: what was kept of it goes, and nothing more is kept. */
  const end = useCallback(() => {
    ended.current = true;
    return drop();
  }, [drop]);
  return { keptAt, setKeptAt, writeSoon, settle, drop, end };
}

/** Called where the page goes out of sight, or the form goes: it may be for good. */
function useBeforeHidden(settle: () => Promise<void>) {
  useEffect(() => {
    const work = () => void settle();
    const hidden = () => document.visibilityState === "hidden" && work();
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("pagehide", work);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("pagehide", work);
      work();
    };
  }, [settle]);
}
