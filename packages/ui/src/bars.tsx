// Drawn from bare figures on both sides: as finished elements they would travel twice as far.
"use client";
import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export type BarItem = {
  key: string;
  label: ReactNode;
  value: number;
  /** The value as words; the plain number where it is left out. */
  display?: ReactNode;
  href?: string;
  /** The reader's own union, or the row that matters: in the accent. */
  highlight?: boolean;
  cells?: readonly ReactNode[];
};

type BarsProps = {
  label: string;
  items: readonly BarItem[];
  /** The words over the names and over the values. */
  first?: readonly [name: ReactNode, value: ReactNode];
  /** The words over the cells. */
  heads?: readonly ReactNode[];
  max?: number;
};

/** Ordered bars as a table, in HTML alone: read by eye, by ear and on paper. */
export function Bars({
  label,
  items,
  first,
  heads = [],
  max = Math.max(1, ...items.map((item) => item.value)),
}: BarsProps) {
  return (
    <table aria-label={label} className="w-full border-collapse text-sub max-[359px]:text-meta">
      {heads.length > 0 && (
        <thead>
          <tr className="text-meta text-muted">
            {first ? (
              <>
                <th scope="col" className="h-7 text-start font-normal whitespace-nowrap">
                  {first[0]}
                </th>
                <th scope="col" className="h-7 text-end font-normal whitespace-nowrap">
                  {first[1]}
                </th>
              </>
            ) : (
              <td colSpan={2} />
            )}
            {heads.map((head, i) => (
              <th
                key={i}
                scope="col"
                className="h-7 ps-3 text-end font-normal whitespace-nowrap max-[359px]:ps-2"
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {items.map((item) => (
          <BarRow key={item.key} item={item} max={max} />
        ))}
      </tbody>
    </table>
  );
}

function BarRow({ item, max }: { item: BarItem; max: number }) {
  const width = `${Math.max(0, Math.min(100, (item.value / max) * 100))}%`;
  return (
    <tr className="border-b border-separator last:border-0">
      <th scope="row" className="h-8 pe-3 max-[359px]:pe-2 text-start font-normal whitespace-nowrap">
        {item.href ? (
          <Link quiet href={item.href}>
            {item.label}
          </Link>
        ) : (
          item.label
        )}
      </th>
      <td className="w-full">
        <span className="flex items-center gap-2">
          <span className="min-w-0 flex-1 max-[359px]:hidden">
            <i
              aria-hidden
              style={{ width }}
              className={`block h-3 min-w-px rounded-xs ${item.highlight ? "bg-accent" : "bg-faint/80"}`}
            />
          </span>
          <span className="min-w-8 text-end whitespace-nowrap">{item.display ?? item.value}</span>
        </span>
      </td>
      {item.cells?.map((cell, i) => (
        <td key={i} className="ps-3 text-end whitespace-nowrap max-[359px]:ps-2">
          {cell ?? "—"}
        </td>
      ))}
    </tr>
  );
}
