import type { ReactNode } from "react";

export type Tone = "neutral" | "info" | "success" | "warning" | "danger";

const dots: Record<Tone, string> = {
  neutral: "bg-faint",
  info: "bg-info",
  success: "bg-success",
  warning: "bg-warning",
  danger: "bg-danger",
};

/** Dot and word in a round outline: the dot decorates, the word is the state. */
export function StatusPill({ tone, large, children }: { tone: Tone; large?: boolean; children: ReactNode }) {
  const size = large ? "h-6 px-2.5 text-sub font-medium" : "h-5 px-2 text-meta";
  return (
    <span
      className={`inline-flex w-fit items-center gap-1.5 rounded-full border border-border bg-surface whitespace-nowrap ${size}`}
    >
      <i aria-hidden className={`size-1.5 rounded-full ${dots[tone]}`} />
      {children}
    </span>
  );
}
