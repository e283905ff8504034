"use client";
import { useSyncExternalStore } from "react";

let answered = true;
const listeners = new Set<() => void>();

/** Says of a request that is over whether anybody answered it, whatever the answer. */
export function tell(isAnswered: boolean): void {
  if (answered === isAnswered) return;
  answered = isAnswered;
  for (const changed of listeners) changed();
}

/** A network that came back is believed in until a request says otherwise. */
const back = () => tell(true);

function subscribe(changed: () => void) {
  listeners.add(changed);
  window.addEventListener("online", back);
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener("online", back);
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/**
 * How the device stands to the office: "none" where it knows of no network, "silent" where it believes in one and its last
 * request was not answered, and else "there". A page that was opened without a network believes in one all the same.
 */
export type Network = "none" | "silent" | "there";
export const networkNow = (): Network => (navigator.onLine ? (answered ? "there" : "silent") : "none");
export const useNetwork = (): Network => useSyncExternalStore(subscribe, networkNow, () => "there");
