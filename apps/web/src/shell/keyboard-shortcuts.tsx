"use client";
import dynamic from "next/dynamic";
import { useEffect } from "react";
import { awaitsPalette, showOverlay, typeAhead, useOverlay } from "./overlay-store.ts";

const ShortcutsDialog = dynamic(() => import("./shortcuts-dialog.tsx").then((file) => file.ShortcutsDialog), {
  ssr: false,
});

const typing = "input, textarea, select, [contenteditable]";

/** The keys that work everywhere: Ctrl/Cmd+K, / and ?. */
export function KeyboardShortcuts() {
  const overlay = useOverlay();
  useEffect(() => {
    document.addEventListener("keydown", onKeyAhead, true);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKeyAhead, true);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return overlay === "shortcuts" ? <ShortcutsDialog /> : null;
}

/** Whoever types on before the palette's box is there types into it all the same, and not into the page behind it. */
function onKeyAhead(event: KeyboardEvent) {
  if (!awaitsPalette() || event.ctrlKey || event.metaKey || event.altKey) return;
  if (boxHasFocus(event.key)) return;
  if (event.key === "Escape") return showOverlay(null);
  if (event.key.length > 1 && event.key !== "Backspace" && event.key !== "Enter") return;
  event.preventDefault();
  event.stopPropagation();
  if (event.key !== "Enter") typeAhead(event.key);
}

/** Whether the key goes where it should by itself; a letter fetches the focus first. */
function boxHasFocus(key: string): boolean {
  const box = document.querySelector<HTMLInputElement>("[cmdk-input]");
  if (box && key.length === 1) box.focus();
  return box !== null && document.activeElement === box;
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
