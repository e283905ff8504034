"use client";
import { type ReactNode, useDeferredValue, useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * False in what the server draws and until the page is awake, true from then on; and true at once on a page that a link
 * led to, where nothing was drawn before.
 */
export const useAwake = (): boolean =>
  useDeferredValue(
    useSyncExternalStore(
      never,
      () => true,
      () => false,
    ),
  );

/**
 * What stands below the first picture, or takes longer to draw than to send: the server leaves it to the browser, which
 * has its figures already. The fallback keeps its place.
 */
export const Later = ({ children, fallback = null }: { children: ReactNode; fallback?: ReactNode }) =>
  useAwake() ? children : fallback;
