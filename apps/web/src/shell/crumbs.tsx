"use client";
import { useEffect, useSyncExternalStore } from "react";

export type Crumb = { label: string; href?: string };

let crumbs: readonly Crumb[] = [];
const none: readonly Crumb[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Crumb[]) {
  crumbs = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What stands behind the room's own name in the top bar: `<Crumbs items={[{ label: "困 2026-0391" }]} />`. Once a page. */
export function Crumbs({ items }: { items: readonly Crumb[] }) {
  const key = JSON.stringify(items);
  useEffect(() => {
    change(JSON.parse(key));
    return () => change(none);
  }, [key]);
  return null;
}

/** For the top bar alone. */
export const useCrumbs = () =>
  useSyncExternalStore(
    subscribe,
    () => crumbs,
    () => none,
  );
