"use client";
import { Kbd } from "@gongbang/ui/kbd";
import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { NavKey, QuickKey } from "./navigation.ts";
import { showOverlay, useOverlay } from "./overlay-store.ts";

const load = () => import("./palette.tsx");
const Palette = dynamic(() => load().then((file) => file.Palette), { ssr: false });
/** When the page has had its time: the palette's code is fetched then, so that it opens at once. */
const restsAfter = 1_500;

type PaletteButtonProps = { pages: readonly NavKey[]; actions: readonly QuickKey[] };

/** Looks like a search box and opens the palette, whose code is loaded once the page is at rest. */
export function PaletteButton({ pages, actions }: PaletteButtonProps) {
  const t = useTranslations("shell.palette");
  const open = useOverlay() === "palette";
  useEffect(() => {
    const timer = setTimeout(load, restsAfter);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => showOverlay("palette")}
        className="flex h-8 items-center gap-2 rounded-[6px] text-sub text-muted max-md:size-11 max-md:justify-center md:w-[240px] md:border md:border-(--field-border) md:bg-field md:px-2.5 lg:w-[300px]"
      >
        <Search aria-hidden size={16} className="shrink-0 max-md:size-5" />
        <span className="sr-only">{t("open")}</span>
        <span className="truncate max-md:hidden">{t("placeholder")}</span>
        <span className="ms-auto flex gap-1 max-md:hidden">
          <Kbd>Ctrl</Kbd>
          <Kbd>K</Kbd>
        </span>
      </button>
      {open && <Palette pages={pages} actions={actions} />}
    </>
  );
}
