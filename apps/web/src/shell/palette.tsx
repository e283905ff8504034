"use client";
import { Modal } from "@heroui/react/modal";
import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { NavIcon } from "./nav-icon.tsx";
import { type NavKey, navigation, type QuickKey, quickActions } from "./navigation.ts";
import { showOverlay, takeAhead } from "./overlay-store.ts";
import { type PaletteSource, paletteSources } from "./palette-sources.ts";

const close = () => showOverlay(null);

type PaletteProps = { pages: readonly NavKey[]; actions: readonly QuickKey[] };

/** People, pages and actions by a few letters, all from the keyboard. */
export function Palette({ pages, actions }: PaletteProps) {
  const t = useTranslations("shell");
  const [typed, setTyped] = useState("");
  const query = useSettled(typed.trim());
  const go = useGo();
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState("");
  // People come later than the list is drawn; the list itself would then leave Enter without a choice.
  const chooseFirst = () =>
    setChosen(list.current?.querySelector("[cmdk-item]")?.getAttribute("data-value") ?? "");
  const takeTypedAhead = () => {
    const ahead = takeAhead();
    if (ahead !== "") setTyped((before) => before + ahead);
  };
  const sources = paletteSources.filter(({ page }) => pages.includes(page));
  const fits = (key: NavKey | QuickKey, label: string) => matches(query, `${label} ${t(`keywords.${key}`)}`);
  const shownActions = quickActions.filter(
    ({ key }) => actions.includes(key) && fits(key, t(`actions.${key}`)),
  );
  const shownPages = navigation.filter(({ key }) => pages.includes(key) && fits(key, t(`nav.${key}`)));
  return (
    <Modal.Backdrop isOpen onOpenChange={close} isDismissable>
      <Modal.Container placement="top" size="md">
        <Modal.Dialog aria-label={t("palette.title")} className="overflow-hidden">
          <Command
            shouldFilter={false}
            loop
            label={t("palette.title")}
            value={chosen}
            onValueChange={setChosen}
          >
            <div className="flex h-12 items-center gap-2.5 border-b border-separator px-4">
              <Search aria-hidden size={16} className="text-muted" />
              <Command.Input
                autoFocus
                value={typed}
                onValueChange={setTyped}
                onFocus={takeTypedAhead}
                placeholder={t("palette.placeholder")}
                className="h-full min-w-0 flex-1 bg-transparent text-[15px] outline-none placeholder:text-field-placeholder max-md:text-[16px]"
              />
            </div>
            <Command.List ref={list} className="max-h-[min(420px,60dvh)] scroll-py-2 overflow-y-auto p-2">
              <Command.Empty className="px-2 py-6 text-center text-sub text-muted">
                {t("palette.empty")}
              </Command.Empty>
              {query &&
                sources.map((source) => (
                  <SourceGroup key={source.key} source={source} query={query} onFound={chooseFirst} />
                ))}
              {shownActions.length > 0 && (
                <Group heading={t("palette.actions")}>
                  {shownActions.map(({ key, href }) => (
                    <Item
                      key={key}
                      value={`action-${key}`}
                      icon={<NavIcon name={key} />}
                      onSelect={() => go(href)}
                    >
                      {t(`actions.${key}`)}
                    </Item>
                  ))}
                </Group>
              )}
              {shownPages.length > 0 && (
                <Group heading={t("palette.pages")}>
                  {shownPages.map(({ key, href }) => (
                    <Item
                      key={key}
                      value={`page-${key}`}
                      icon={<NavIcon name={key} />}
                      onSelect={() => go(href)}
                    >
                      {t(`nav.${key}`)}
                    </Item>
                  ))}
                </Group>
              )}
            </Command.List>
            <p className="border-t border-separator px-4 py-1.5 text-meta text-muted max-md:hidden">
              {t("palette.hint")}
            </p>
          </Command>
        </Modal.Dialog>
      </Modal.Container>
    </Modal.Backdrop>
  );
}

/** The value once it has rested for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 120);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function useGo() {
  const router = useRouter();
  return (href: string) => {
    close();
    router.push(href);
  };
}

/** Every word that was typed begins a word of the text, or stands somewhere in it. */
function matches(query: string, text: string): boolean {
  const haystack = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

type SourceGroupProps = { source: PaletteSource; query: string; onFound: () => void };

function SourceGroup({ source, query, onFound }: SourceGroupProps) {
  const t = useTranslations("shell.palette");
  const go = useGo();
  const { items, pending } = source.useItems(query);
  const found = items.map(({ key }) => key).join();
  // Only other people are a reason to choose anew.
  useEffect(() => {
    if (found !== "") onFound();
  }, [found]);
  if (items.length === 0) return pending ? <Command.Loading>{t("searching")}</Command.Loading> : null;
  return (
    <Group heading={t(source.heading)}>
      {items.map(({ key, label, hint, href }) => (
        <Item key={key} value={`${source.key}-${key}`} onSelect={() => go(href)}>
          {label}
          {hint && <span className="ms-auto truncate text-meta text-muted">{hint}</span>}
        </Item>
      ))}
    </Group>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-meta [&_[cmdk-group-heading]]:text-muted"
    >
      {children}
    </Command.Group>
  );
}

type ItemProps = { value: string; icon?: ReactNode; onSelect: () => void; children: ReactNode };

function Item({ value, icon, onSelect, children }: ItemProps) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2 data-[selected=true]:bg-default max-md:min-h-12"
    >
      <span className="text-muted">{icon}</span>
      {children}
    </Command.Item>
  );
}
