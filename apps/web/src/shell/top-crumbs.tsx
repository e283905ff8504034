"use client";
import { Link } from "@gongbang/ui/link";
import { ChevronRight } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type Crumb, useCrumbs } from "./crumbs.tsx";
import { Mark } from "./mark.tsx";
import { itemAt, navigation } from "./navigation.ts";

/** Where this page stands: union, room, record. The phone shows only the last. */
export function TopCrumbs({ union }: { union: string }) {
  const t = useTranslations("shell");
  const room = itemAt(usePathname(), navigation);
  const crumbs = useCrumbs();
  const named = room ? { label: t(`nav.${room.key}`), href: room.href } : null;
  // A page may name its room too: it stands there once.
  const own = crumbs.filter(({ label }) => label !== named?.label);
  const all: Crumb[] = [{ label: union }, ...(named ? [named] : []), ...own];
  return (
    <nav aria-label={t("crumbs")} className="flex min-w-0 items-center gap-2">
      <Link plain href="/" aria-label={t("nav.home")} className="shrink-0 md:hidden">
        <Mark size={26} />
      </Link>
      <ol className="flex min-w-0 items-center text-sub max-md:text-[16px]">
        {all.map((crumb, i) => (
          <CrumbItem key={crumb.label} crumb={crumb} last={i === all.length - 1} />
        ))}
      </ol>
    </nav>
  );
}

function CrumbItem({ crumb, last }: { crumb: Crumb; last: boolean }) {
  if (last) {
    return (
      <li aria-current="page" className="truncate font-medium">
        {crumb.label}
      </li>
    );
  }
  return (
    <li className="flex min-w-0 items-center max-md:hidden">
      <span className="truncate">
        {crumb.href ? (
          <Link quiet href={crumb.href}>
            {crumb.label}
          </Link>
        ) : (
          crumb.label
        )}
      </span>
      <ChevronRight aria-hidden size={14} className="mx-1.5 shrink-0 text-muted" />
    </li>
  );
}
