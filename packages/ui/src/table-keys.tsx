"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const typing = "input, textarea, select, [contenteditable], [role=dialog] *";

/**
 * J and K walk over the rows of the page's table by moving the focus; Enter is then the link's own. The links of the
 * rows are plain ones, followed here without loading the page anew; `data-stay` keeps the place on the page.
 */
export function TableKeys() {
  const router = useRouter();
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest("[data-table-keys] tbody a");
      const href = link ? link.getAttribute("href") : null;
      if (!link || !href?.startsWith("/") || event.defaultPrevented || otherwiseMeant(event)) return;
      event.preventDefault();
      router.push(href, { scroll: !link.hasAttribute("data-stay") });
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [router]);
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

/** A new tab, a new window, a download: the browser's own. */
const otherwiseMeant = (event: MouseEvent) =>
  event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

function move(step: number) {
  const links = [...document.querySelectorAll<HTMLElement>("[data-table-keys] .row-link")];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? links.indexOf(focused) : -1;
  const next = at === -1 ? 0 : Math.min(links.length - 1, Math.max(0, at + step));
  links[next]?.focus();
}
