"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { setPin, unlock } from "~/shell/pin-lock.ts";
import { useTRPCClient } from "~/shell/trpc-client.tsx";
import { wipePeople } from "~/shell/wipe-people.ts";
import { type HeldRound, heldRound, keepRound, type Round, wipeIfDue } from "./round-cache.ts";
import { endGuessed, openDevice, type Standing, stageOf, standingOf } from "./round-standing.ts";
import { signInPath } from "./sign-in-path.ts";
import { useHeldRound } from "./use-held-round.ts";

/** Where the page stands: what it may show, and what it asks for. */
export type Stage =
  | "opening"
  | "unsupported"
  | "signIn"
  | "denied"
  | "offline"
  | "setPin"
  | "locked"
  | "open";

export type Held = { key: CryptoKey; round: HeldRound };
type State = {
  stage: Stage;
  store: IDBDatabase | null;
  /** Who is signed in, as the office said; null before it did. */
  ownerId: string | null;
  held: Held | null;
  wiped: boolean;
};
const beginning: State = { stage: "opening", store: null, ownerId: null, held: null, wiped: false };

/**
 * The round on this device: fetched where there is a network, held encrypted behind the PIN, and forgotten after three
 * days, five wrong PINs, at the sign-out, or when the office says so.
 */
export function useRound() {
  const client = useTRPCClient();
  const [state, setState] = useState(beginning);
  const fetched = useRef<Round | null>(null);
  const become = useCallback((change: Partial<State>) => setState((was) => ({ ...was, ...change })), []);
  const { store, stage } = state;

  /** Asks the office who is signed in, so that what waits here is sent in their name. */
  const identify = useCallback(async (): Promise<Standing["answer"]> => {
    if (!store) return "silence";
    const { answer, officerId } = await standingOf(store, client);
    if (officerId) become({ ownerId: officerId });
    return answer;
  }, [store, client, become]);

  const begin = useCallback(async () => {
    const device = await openDevice();
    if (!device) return become({ stage: "unsupported" });
    // Whoever has a lock need not wait for an answer that may never come.
    become({ store: device.store, held: null, stage: device.isLocked ? "locked" : "opening" });
    const asked = await stageOf(device.store, client);
    fetched.current = asked.round;
    setState((was) => ({
      ...was,
      stage: asked.stage === "locked" && was.stage === "open" ? "open" : asked.stage,
      ownerId: asked.officerId ?? was.ownerId,
      wiped: was.wiped || device.wiped || asked.wiped,
    }));
  }, [client, become]);

  useEffect(() => void begin(), [begin]);
  useEffect(() => {
    const back = () => {
      void (stage === "offline" || stage === "signIn" ? begin() : identify());
    };
    window.addEventListener("online", back);
    return () => window.removeEventListener("online", back);
  }, [stage, identify, begin]);

  const choosePin = async (pin: string) => {
    const round = fetched.current;
    if (!store || !round) return;
    const key = await setPin(store, pin, round.officerId);
    const held = { key, round: { ...round, plans: {}, ticked: [] } };
    await keepRound(store, key, held.round, new Date().toISOString());
    become({ held, stage: "open", wiped: false });
  };

  /** How many tries are left; null where the PIN was right. */
  const enterPin = async (pin: string): Promise<number | null> => {
    if (!store) return 0;
    // A page may have slept for days: then nobody is shown any more, whatever the PIN.
    if (await wipeIfDue(store, { now: new Date(), wipedAt: null })) return forgotten();
    const answer = await unlock(store, pin);
    if ("left" in answer && answer.left > 0) return answer.left;
    const kept = "key" in answer ? await heldRound(store, answer.key) : null;
    if ("key" in answer && kept) {
      become({ held: { key: answer.key, round: kept.round }, stage: "open" });
      return null;
    }
    await wipePeople(store);
    return forgotten();
  };

  const signIn = async (): Promise<void> => {
    if (store && !(await endGuessed(store, client))) return become({ stage: "offline" });
    location.assign(signInPath);
  };

  const forgotten = async (): Promise<number> => {
    become({ wiped: true });
    await begin();
    return 0;
  };

  const show = useCallback((held: Held) => become({ held }), [become]);
  const lock = useCallback(() => become({ held: null, stage: "locked" }), [become]);
  const { change, renew } = useHeldRound({ store, held: state.held, client, show, begin });
  useLockWhenAway(state.stage === "open", lock);

  return { ...state, begin, identify, signIn, choosePin, enterPin, change, renew, lock };
}
export type RoundState = ReturnType<typeof useRound>;

/** After so long out of sight the PIN is asked for again. */
const lockAfter = 10 * 60_000;

/** Locks the page that was out of sight for long: a telephone is put down on other people's tables. */
function useLockWhenAway(isOpen: boolean, lock: () => void) {
  useEffect(() => {
    if (!isOpen) return;
    let hiddenAt: number | null = null;
    const seen = () => {
      if (document.visibilityState === "hidden") hiddenAt = Date.now();
      else if (hiddenAt !== null && Date.now() - hiddenAt > lockAfter) lock();
    };
    document.addEventListener("visibilitychange", seen);
    return () => document.removeEventListener("visibilitychange", seen);
  }, [isOpen, lock]);
}
