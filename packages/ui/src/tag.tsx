import type { ReactNode } from "react";
import type { Tone } from "./status-pill.tsx";

const grounds: Record<Tone, string> = {
  neutral: "bg-default text-default-foreground",
  info: "bg-info-soft text-info-soft-foreground",
  success: "bg-success-soft text-success-soft-foreground",
  warning: "bg-warning-soft text-warning-soft-foreground",
  danger: "bg-danger-soft text-danger-soft-foreground",
};

/** A word on a soft ground, for a kind or a grade. */
export function Tag({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex h-5 w-fit items-center rounded px-1.5 text-meta whitespace-nowrap ${grounds[tone]}`}
    >
      {children}
    </span>
  );
}
