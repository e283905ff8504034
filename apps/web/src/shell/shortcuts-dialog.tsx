"use client";
import { Dialog } from "@gongbang/ui/dialog";
import { Kbd } from "@gongbang/ui/kbd";
import { useTranslations } from "next-intl";
import { showOverlay } from "./overlay-store.ts";

const shortcuts = [
  ["palette", ["Ctrl", "K"]],
  ["search", ["/"]],
  ["list", ["J", "K"]],
  ["open", ["Enter"]],
  ["save", ["Ctrl", "Enter"]],
  ["close", ["Esc"]],
  ["help", ["?"]],
] as const;

/** Every key of the house, in one list. */
export function ShortcutsDialog() {
  const t = useTranslations("shell.shortcuts");
  return (
    <Dialog open onOpenChange={() => showOverlay(null)} title={t("title")} size="sm">
      <dl>
        {shortcuts.map(([name, keys]) => (
          <div key={name} className="flex h-9 items-center border-b border-separator last:border-0">
            <dt>{t(name)}</dt>
            <dd className="ms-auto flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
