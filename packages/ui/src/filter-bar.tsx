import { Search, X } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "./link.tsx";

type FilterBarProps = {
  /** Where the form leads: the list's own path. */
  action: string;
  label: string;
  search?: { name: string; value?: string; placeholder: string; label: string };
  submitLabel: string;
  /** Other parts of the list's state, kept when a search is sent. */
  keep?: Record<string, string | undefined>;
  children?: ReactNode;
  end?: ReactNode;
};

/** The row above a list: one search box and quick chips. A plain GET form, so that the address holds the state. */
export function FilterBar({ action, label, search, submitLabel, keep = {}, children, end }: FilterBarProps) {
  return (
    <form action={action} aria-label={label} className="flex shrink-0 flex-wrap items-center gap-2">
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {search && (
        <search className="relative w-[280px] max-md:w-full">
          <Search
            aria-hidden
            size={15}
            className="pointer-events-none absolute start-2.5 top-1/2 -translate-y-1/2 text-muted"
          />
          <input
            type="search"
            name={search.name}
            defaultValue={search.value}
            placeholder={search.placeholder}
            aria-label={search.label}
            autoComplete="off"
            data-page-search
            className="input ps-8!"
          />
        </search>
      )}
      {children}
      <button type="submit" className="sr-only">
        {submitLabel}
      </button>
      {end && <div className="ms-auto flex flex-wrap items-center gap-2">{end}</div>}
    </form>
  );
}

type FilterChipProps = { href: string; active?: boolean; count?: ReactNode; children: ReactNode };

/** A quick condition: a link to the list with it, or without it where it is already on. */
export function FilterChip({ href, active, count, children }: FilterChipProps) {
  const look = active
    ? "border-foreground/40 bg-default font-medium"
    : "border-border bg-surface hover:bg-default";
  return (
    <Link
      plain
      href={href}
      aria-current={active || undefined}
      className={`inline-flex h-7 items-center gap-1.5 rounded-[6px] border px-2 text-sub max-md:h-10 max-md:px-3 ${look}`}
    >
      {children}
      {count !== undefined && <span className="text-meta text-muted">{count}</span>}
    </Link>
  );
}

type FilterLineProps = {
  label: string;
  items: readonly { key: string; text: string; href: string; dropLabel: string }[];
};

/** What a list is narrowed to, each part a link to the list without it. Nothing where it is not narrowed. */
export function FilterLine({ label, items }: FilterLineProps) {
  if (items.length === 0) return null;
  return (
    <ul aria-label={label} className="flex shrink-0 flex-wrap gap-2">
      {items.map(({ key, text, href, dropLabel }) => (
        <li key={key}>
          <Link
            plain
            href={href}
            aria-label={dropLabel}
            className="inline-flex min-h-7 items-center gap-1.5 rounded-[6px] border border-foreground/40 bg-default px-2 text-sub max-md:min-h-10 max-md:px-3"
          >
            {text}
            <X aria-hidden size={13} className="shrink-0 text-muted" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
