import { useSyncExternalStore } from "react";

export type Overlay = "palette" | "shortcuts" | null;

let open: Overlay = null;
const listeners = new Set<() => void>();

/** Opens the palette or the list of shortcuts, or closes what is open. */
export function showOverlay(next: Overlay): void {
  open = next;
  for (const listener of listeners) listener();
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
