import type { ReactNode } from "react";

export type TimelineItem = {
  id: string;
  icon?: ReactNode;
  title: ReactNode;
  by?: ReactNode;
  /** When, as words; `dateTime` holds the same for machines. */
  at: ReactNode;
  dateTime?: string;
  body?: ReactNode;
  attachments?: ReactNode;
};

/** What happened, newest first. Put it into a flush Panel. */
export function Timeline({ items, empty }: { items: readonly TimelineItem[]; empty?: ReactNode }) {
  if (items.length === 0) return empty;
  return (
    <ol className="px-3.5 pt-3">
      {items.map((item, i) => (
        <li key={item.id} className="relative flex gap-3 pb-3.5">
          {i < items.length - 1 && (
            <i aria-hidden className="absolute start-[11px] top-7 bottom-0 w-px bg-separator" />
          )}
          <span
            aria-hidden
            className="z-10 flex size-6 shrink-0 items-center justify-center rounded-full border border-border bg-surface text-muted icon-[13px]"
          >
            {item.icon ?? <i className="size-1.5 rounded-full bg-faint" />}
          </span>
          <div className="min-w-0 flex-1">
            <div className="flex flex-wrap items-baseline gap-x-2">
              <b className="font-medium">{item.title}</b>
              {item.by && <span className="text-meta text-muted">{item.by}</span>}
              <time dateTime={item.dateTime} className="ms-auto text-meta text-muted">
                {item.at}
              </time>
            </div>
            {item.body && <div className="text-sub wrap-anywhere text-default-foreground">{item.body}</div>}
            {item.attachments && <div className="mt-1 flex flex-wrap gap-1.5">{item.attachments}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
