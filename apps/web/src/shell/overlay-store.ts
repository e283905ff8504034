import { useSyncExternalStore } from "react";

export type Overlay = "palette" | "shortcuts" | null;

let open: Overlay = null;
/** What was typed for the palette before its box had the focus. */
let ahead = "";
const listeners = new Set<() => void>();

/** Opens the palette or the list of shortcuts, or closes what is open. */
export function showOverlay(next: Overlay): void {
  if (open !== next) ahead = "";
  open = next;
  for (const listener of listeners) listener();
}

/** Whether the palette was asked for: its code may still be on the way. */
export const awaitsPalette = (): boolean => open === "palette";

/** Keeps a letter for the palette's box, or takes the last one back. */
export function typeAhead(key: string): void {
  if (key === "Backspace") ahead = ahead.slice(0, -1);
  else ahead += key;
}

/** Hands over what was typed ahead, once. */
export function takeAhead(): string {
  const typed = ahead;
  ahead = "";
  return typed;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is open in front of the page. */
export const useOverlay = (): Overlay =>
  useSyncExternalStore(
    subscribe,
    () => open,
    () => null,
  );
