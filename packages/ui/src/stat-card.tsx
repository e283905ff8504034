// Drawn from bare figures on both sides: as finished elements they would travel twice as far.
"use client";
import { ArrowDown, ArrowRight, ArrowUp, ArrowUpRight } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "./link.tsx";

type Delta = {
  label: ReactNode;
  value: ReactNode;
  direction: "up" | "down" | "flat";
  /** The colour follows the meaning: fewer families in need is good. Left out, it is grey. */
  good?: boolean;
};

type StatCardProps = {
  label: ReactNode;
  value: ReactNode;
  unit?: ReactNode;
  note?: ReactNode;
  /** Every number opens its list. */
  href?: string;
  /** Smaller numbers below it, each with a list of its own. */
  also?: readonly { href: string; text: string }[];
  deltas?: readonly Delta[];
  /** The last months, oldest first: drawn as a small line. */
  trend?: readonly number[];
};

/** Figures of the desk in one framed strip. */
export function StatStrip({ children }: { children: ReactNode }) {
  return (
    <div className="stat-strip panel grid shrink-0 grid-cols-2 overflow-hidden md:auto-cols-fr md:grid-flow-col md:grid-cols-none">
      {children}
    </div>
  );
}

/** One figure. Inside a StatStrip it has no frame of its own; alone, wrap it with `panel`. */
export function StatCard({ label, value, unit, note, href, also, deltas, trend }: StatCardProps) {
  const body = (
    <>
      <span className="flex items-center text-meta text-muted">
        {label}
        {href && <ArrowUpRight aria-hidden size={13} className="ms-auto shrink-0 text-faint" />}
      </span>
      <span className="flex items-end gap-2">
        <span className="leading-7 whitespace-nowrap">
          <b className="text-[20px] font-semibold">{value}</b>
          {unit && <small className="ms-1 text-meta text-muted">{unit}</small>}
        </span>
        {trend && <Spark values={trend} />}
      </span>
      {note && <span className="text-meta text-muted">{note}</span>}
      {deltas && (
        <span className="flex flex-wrap gap-x-3 text-meta">
          {deltas.map((delta, i) => (
            <DeltaMark key={i} {...delta} />
          ))}
        </span>
      )}
    </>
  );
  const box =
    "flex min-w-0 flex-col border-separator px-3.5 py-2 max-md:border-b md:border-s md:first:border-s-0";
  if (!href) return <div className={box}>{body}</div>;
  if (also)
    return (
      <div className={`${box} hover:bg-surface-secondary`}>
        <Link plain href={href} className="flex flex-col">
          {body}
        </Link>
        <span className="flex flex-wrap gap-x-3 text-meta">
          {also.map((one) => (
            <Link key={one.href} quiet href={one.href} className="text-muted max-md:py-3">
              {one.text}
            </Link>
          ))}
        </span>
      </div>
    );
  return (
    <Link plain href={href} className={`${box} hover:bg-surface-secondary`}>
      {body}
    </Link>
  );
}

const arrows = { up: ArrowUp, down: ArrowDown, flat: ArrowRight };

function DeltaMark({ label, value, direction, good }: Delta) {
  const Arrow = arrows[direction];
  const colour = good === undefined ? "text-muted" : good ? "text-due-ok" : "text-danger-soft-foreground";
  return (
    <span className="inline-flex items-center whitespace-nowrap text-muted">
      {label}
      <span className={`ms-1 inline-flex items-center ${colour}`}>
        <Arrow aria-hidden size={12} />
        {value}
      </span>
    </span>
  );
}

function Spark({ values }: { values: readonly number[] }) {
  const low = Math.min(...values);
  const range = Math.max(...values) - low || 1;
  const step = 56 / Math.max(1, values.length - 1);
  const points = values.map(
    (value, i) => `${(i * step).toFixed(1)},${(20 - ((value - low) / range) * 18).toFixed(1)}`,
  );
  return (
    <svg aria-hidden width="58" height="22" viewBox="-1 -1 58 23" className="ms-auto shrink-0 max-lg:hidden">
      <polyline points={points.join(" ")} fill="none" stroke="var(--faint)" strokeWidth="1.5" />
    </svg>
  );
}
