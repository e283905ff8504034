import type { ReactNode } from "react";

type ProgressBarProps = {
  label: string;
  value: number;
  max: number;
  /** The counts as words: 12,000 / 20,000. */
  display?: ReactNode;
  tone?: "accent" | "success" | "danger" | "neutral";
  hideLabel?: boolean;
};

const fills = { accent: "bg-accent", success: "bg-success", danger: "bg-danger", neutral: "bg-faint" };

/** How far a job is, with its counts. */
export function ProgressBar({ label, value, max, display, tone = "accent", hideLabel }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <div className="min-w-0">
      <div
        className={`flex justify-between gap-3 text-meta text-muted ${hideLabel && !display ? "sr-only" : ""}`}
      >
        <span className={hideLabel ? "sr-only" : "truncate"}>{label}</span>
        {display && <span className="whitespace-nowrap">{display}</span>}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={Math.min(value, max)}
        className="mt-1 h-1.5 overflow-hidden rounded-xs bg-surface-tertiary"
      >
        <div className={`h-full rounded-xs ${fills[tone]}`} style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
