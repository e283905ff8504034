"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** A new tab, a new window, a download: the browser's own. */
const otherwiseMeant = (event: MouseEvent, link: HTMLAnchorElement) =>
  event.button !== 0 ||
  event.ctrlKey ||
  event.metaKey ||
  event.shiftKey ||
  event.altKey ||
  link.hasAttribute("target") ||
  link.hasAttribute("download");

/** The address of one of our pages; a part of this page and the api's files are left to the browser. */
const pageOf = (link: HTMLAnchorElement) => {
  const href = link.getAttribute("href");
  return href && /^[/?]/.test(href) && !/^\/(\/|api\/)/.test(href) ? href : null;
};

/** Follows every plain link to one of our pages without loading the page anew: one listener for all of them. */
export function FollowLinks() {
  const router = useRouter();
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const page = link && pageOf(link);
      if (!page || event.defaultPrevented || otherwiseMeant(event, link)) return;
      event.preventDefault();
      router.push(page, { scroll: !link.hasAttribute("data-stay") });
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [router]);
  return null;
}
