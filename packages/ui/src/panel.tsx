import type { ReactNode } from "react";
import { Link } from "./link.tsx";

type PanelProps = {
  title?: ReactNode;
  /** Small text and links at the end of the head. */
  extra?: ReactNode;
  /** No padding: for tables and rows that reach the edge. */
  flush?: boolean;
  /** Takes the height that is left in a column, and scrolls inside. */
  fill?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A card with a hairline, and a head of 36 px where it has a title. */
export function Panel({ title, extra, flush, fill, id, className = "", children }: PanelProps) {
  const height = fill ? "md:min-h-0 md:flex-1" : "";
  // A table inside has its line already: the card's own.
  const body = `${flush ? "[&>.panel]:rounded-none [&>.panel]:border-0" : "p-3.5"} ${fill ? "md:min-h-0 md:flex-1 md:overflow-auto" : ""}`;
  return (
    <section id={id} className={`panel flex min-w-0 flex-col overflow-hidden ${height} ${className}`}>
      {title && (
        <header className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-2 gap-y-1.5 border-b border-separator px-3.5 py-1 max-md:py-1.5">
          <h2 className="text-body font-semibold max-md:text-[16px]">{title}</h2>
          {extra && (
            <div className="ms-auto flex flex-wrap items-center gap-2 text-meta text-muted">{extra}</div>
          )}
        </header>
      )}
      <div className={body}>{children}</div>
    </section>
  );
}

/** A grey line that opens a group of rows inside a panel. */
export function PanelGroup(props: {
  icon?: ReactNode;
  title: ReactNode;
  count?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <h3 className="flex min-h-7 items-center gap-1.5 border-b border-separator bg-surface-secondary px-3.5 text-meta font-medium text-muted icon-[13px]">
      {props.icon}
      {props.title}
      {props.count !== undefined && <span className="font-normal">{props.count}</span>}
      {props.action && <span className="ms-auto font-normal">{props.action}</span>}
    </h3>
  );
}

const row =
  "flex min-h-9 flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-separator px-3.5 py-[3px] last:border-b-0 max-md:min-h-12";

/** A row of 36 px inside a flush panel; with `href` the whole row is one link. */
export function PanelRow({
  href,
  className = "",
  children,
}: {
  href?: string;
  className?: string;
  children: ReactNode;
}) {
  if (!href) return <div className={`${row} ${className}`}>{children}</div>;
  return (
    <Link plain href={href} className={`${row} hover:bg-surface-secondary ${className}`}>
      {children}
    </Link>
  );
}
