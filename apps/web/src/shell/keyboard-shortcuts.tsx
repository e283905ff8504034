"use client";
import dynamic from "next/dynamic";
import { useEffect } from "react";
import { showOverlay, useOverlay } from "./overlay-store.ts";

const ShortcutsDialog = dynamic(() => import("./shortcuts-dialog.tsx").then((file) => file.ShortcutsDialog), {
  ssr: false,
});

const typing = "input, textarea, select, [contenteditable]";

/** The keys that work everywhere: Ctrl/Cmd+K, / and ?. */
export function KeyboardShortcuts() {
  const overlay = useOverlay();
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return overlay === "shortcuts" ? <ShortcutsDialog /> : null;
}

function onKey(event: KeyboardEvent) {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    showOverlay("palette");
    return;
  }
  const writes = event.target instanceof Element && event.target.closest(typing) !== null;
  if (writes || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "?") showOverlay("shortcuts");
  if (event.key === "/") {
    event.preventDefault();
    const box = document.querySelector<HTMLInputElement>("[data-page-search]");
    if (box) box.focus();
    else showOverlay("palette");
  }
}
