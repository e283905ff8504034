"use client";
import { Kbd } from "@gongbang/ui/kbd";
import { CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import { showOverlay } from "./overlay-store.ts";

export function ShortcutsButton() {
  const t = useTranslations("shell.menu");
  return (
    <button
      type="button"
      onClick={() => showOverlay("shortcuts")}
      className="flex h-8 items-center gap-2.5 rounded-md px-2.5 text-default-foreground hover:bg-default"
    >
      <CircleHelp aria-hidden size={16} strokeWidth={1.75} className="text-muted" />
      {t("shortcuts")}
      <Kbd className="ms-auto">?</Kbd>
    </button>
  );
}
