"use client";
import { Link } from "@gongbang/ui/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Mark } from "./mark.tsx";
import { NavIcon } from "./nav-icon.tsx";
import { itemAt, type NavKey, navigation } from "./navigation.ts";
import { ShortcutsButton } from "./shortcuts-button.tsx";

type RailProps = { pages: readonly NavKey[]; counts?: Partial<Record<NavKey, number>>; place: string };

/** The menu at the desk. */
export function Rail({ pages, counts = {}, place }: RailProps) {
  const t = useTranslations("shell");
  const shown = navigation.filter(({ key }) => pages.includes(key));
  const current = itemAt(usePathname(), shown)?.key;
  const link = (key: NavKey, href: string) => (
    <RailLink
      key={key}
      name={key}
      href={href}
      label={t(`nav.${key}`)}
      current={key === current}
      count={counts[key]}
    />
  );
  return (
    <aside className="no-print hidden w-[176px] shrink-0 flex-col border-e border-border bg-rail md:flex">
      <Link plain href="/" className="flex h-12 items-center gap-2 px-4">
        <Mark />
        <span className="text-head font-semibold tracking-wide">{t("name")}</span>
        <span className="ms-auto min-w-0 truncate text-meta text-muted in-[:lang(en)]:hidden">{place}</span>
      </Link>
      <nav aria-label={t("nav.label")} className="flex min-h-0 flex-1 flex-col overflow-y-auto">
        <div className="flex flex-1 flex-col gap-0.5 px-2 pt-1">
          {shown.filter(({ place: at }) => at === "main").map(({ key, href }) => link(key, href))}
        </div>
        <div className="flex flex-col gap-0.5 border-t border-border p-2">
          {shown.filter(({ place: at }) => at === "foot").map(({ key, href }) => link(key, href))}
          <ShortcutsButton />
        </div>
      </nav>
    </aside>
  );
}

type RailLinkProps = { name: NavKey; href: string; label: string; current: boolean; count?: number };

function RailLink({ name, href, label, current, count }: RailLinkProps) {
  const look = current
    ? "bg-surface font-medium shadow-[inset_0_0_0_1px_var(--border)]"
    : "text-default-foreground hover:bg-default";
  return (
    <Link
      plain
      href={href}
      aria-current={current ? "page" : undefined}
      className={`relative flex h-8 shrink-0 items-center gap-2.5 rounded-md px-2.5 ${look}`}
    >
      {current && <i aria-hidden className="absolute start-0 top-2 h-4 w-0.5 rounded-full bg-accent" />}
      <NavIcon name={name} className={current ? "text-accent" : "text-muted"} />
      <span className="truncate">{label}</span>
      {count ? <span className="ms-auto text-meta text-muted">{count}</span> : null}
    </Link>
  );
}
