"use client";
import { Dialog } from "@gongbang/ui/dialog";
import { Link } from "@gongbang/ui/link";
import { Menu } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { NavIcon } from "./nav-icon.tsx";
import { itemAt, type NavKey, navigation } from "./navigation.ts";

/** What a phone shows first: the visit before the fund, as caseworkers stand at doors. */
const phoneOrder: readonly NavKey[] = [
  "home",
  "visits",
  "disputes",
  "members",
  "hardship",
  "overview",
  "deadlines",
];

type TabBarProps = { pages: readonly NavKey[]; counts?: Partial<Record<NavKey, number>> };

/** The phone's menu: four pages and the rest behind one more. */
export function TabBar({ pages, counts = {} }: TabBarProps) {
  const t = useTranslations("shell.nav");
  const [open, setOpen] = useState(false);
  const shown = navigation.filter(({ key }) => pages.includes(key));
  const current = itemAt(usePathname(), shown)?.key;
  const rank = ({ key }: { key: NavKey }) => (phoneOrder.includes(key) ? phoneOrder.indexOf(key) : 99);
  const [first, rest] = [
    shown.toSorted((a, b) => rank(a) - rank(b)).slice(0, 4),
    shown.toSorted((a, b) => rank(a) - rank(b)).slice(4),
  ];
  return (
    <nav
      aria-label={t("label")}
      className="tab-bar no-print fixed inset-x-0 bottom-0 z-30 grid grid-cols-5 border-t border-border bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {first.map(({ key, href }) => (
        <Link
          plain
          key={key}
          href={href}
          aria-current={key === current ? "page" : undefined}
          className={tabLook(key === current)}
        >
          <span className="relative">
            <NavIcon name={key} size={20} />
            {counts[key] ? (
              <i aria-hidden className="absolute -end-1 -top-0.5 size-1.5 rounded-full bg-accent" />
            ) : null}
          </span>
          <span className="max-w-full truncate px-0.5">{t(key)}</span>
        </Link>
      ))}
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className={tabLook(rest.some(({ key }) => key === current))}
      >
        <Menu aria-hidden size={20} strokeWidth={1.75} />
        {t("more")}
      </button>
      <Dialog open={open} onOpenChange={setOpen} title={t("more")} size="sm">
        <div className="grid grid-cols-2 gap-2">
          {rest.map(({ key, href }) => (
            <Link
              plain
              key={key}
              href={href}
              onClick={() => setOpen(false)}
              aria-current={key === current ? "page" : undefined}
              className="flex min-h-12 items-center gap-2.5 rounded-md border border-border px-3"
            >
              <NavIcon name={key} size={18} className="text-muted" />
              {t(key)}
            </Link>
          ))}
        </div>
      </Dialog>
    </nav>
  );
}

const tabLook = (current: boolean) =>
  `flex min-h-14 flex-col items-center justify-center gap-0.5 text-[12px] leading-4 ${
    current ? "font-medium text-accent-soft-foreground" : "text-muted"
  }`;
