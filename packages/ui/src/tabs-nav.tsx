import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export type TabItem = { href: string; label: ReactNode; count?: ReactNode; current?: boolean };

/** Tabs that are links, so that each has an address. On the phone they scroll sideways. */
export function TabsNav({ label, items }: { label: string; items: readonly TabItem[] }) {
  return (
    <nav aria-label={label} className="-mb-px flex gap-0 overflow-x-auto">
      {items.map((item) => (
        <Link
          plain
          key={item.href}
          href={item.href}
          scroll={false}
          aria-current={item.current ? "page" : undefined}
          className={`flex h-9 shrink-0 items-center gap-1.5 border-b-2 px-3 whitespace-nowrap max-md:h-11 ${
            item.current
              ? "border-accent font-semibold [scroll-initial-target:nearest]"
              : "border-transparent text-default-foreground hover:border-border"
          }`}
        >
          {item.label}
          {item.count !== undefined && <span className="text-meta font-normal text-muted">{item.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
