import { CalendarClock, Check, Clock, OctagonAlert, Pause, Timer } from "lucide-react";
import type { ReactNode } from "react";

export type DueKind = "missed" | "today" | "soon" | "ok" | "met" | "paused";

const shapes = {
  missed: ["bg-due-missed text-due-missed-fg", OctagonAlert],
  today: ["bg-due-today-soft text-due-today", Timer],
  soon: ["bg-due-soon-soft text-due-soon", Clock],
  ok: ["bg-due-ok-soft text-due-ok", CalendarClock],
  met: ["bg-surface-tertiary text-muted", Check],
  paused: ["border border-dashed border-border text-muted", Pause],
} as const;

/** A deadline in colour, icon and words. Due today is not overdue; only a missed one is solid. */
export function DuePill({ kind, children }: { kind: DueKind; children: ReactNode }) {
  const [colours, Icon] = shapes[kind];
  return (
    <span
      className={`inline-flex h-5 w-fit items-center gap-1 rounded px-1.5 text-meta font-medium whitespace-nowrap ${colours}`}
    >
      <Icon aria-hidden size={12} strokeWidth={2.25} />
      {children}
    </span>
  );
}
