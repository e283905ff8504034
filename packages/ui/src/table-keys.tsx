"use client";
import { useEffect } from "react";

const typing = "input, textarea, select, [contenteditable], [role=dialog] *";

/** J and K walk over the rows of the page's table by moving the focus; Enter is then the link's own. */
export function TableKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      const step = { j: 1, k: -1 }[event.key.toLowerCase()];
      if (step) move(step);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}

function move(step: number) {
  const links = [...document.querySelectorAll<HTMLElement>("[data-table-keys] .row-link")];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? links.indexOf(focused) : -1;
  const next = at === -1 ? 0 : Math.min(links.length - 1, Math.max(0, at + step));
  links[next]?.focus();
}
