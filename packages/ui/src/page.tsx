import type { ReactNode } from "react";
import { FoldButton, FoldingHead } from "./fold.tsx";

/**
 * The frame of every page inside the shell. `fill` makes the body take the height that is left at the desk,
 * so that a list scrolls inside its table and its foot stays in sight; the phone always scrolls as a whole.
 */
export function Page({
  header,
  fill,
  children,
}: {
  header?: ReactNode;
  fill?: boolean;
  children: ReactNode;
}) {
  const height = fill ? "md:h-full md:min-h-0" : "";
  const body = fill ? "md:min-h-0 md:flex-1" : "";
  return (
    <div className={`flex min-w-0 flex-col ${height}`}>
      {header}
      <div className={`flex min-w-0 flex-col gap-3 px-4 py-3 md:px-5 ${body}`}>{children}</div>
    </div>
  );
}

type PageHeaderProps = {
  title: ReactNode;
  /** How many there are, beside the title. */
  count?: ReactNode;
  note?: ReactNode;
  /** Buttons: one primary at most. */
  actions?: ReactNode;
  tabs?: ReactNode;
};

/** The head of a list, a form, the desk or a dashboard. Its title is the page's h1. */
export function PageHeader({ title, count, note, actions, tabs }: PageHeaderProps) {
  const line = tabs ? "border-b border-border bg-surface md:bg-background" : "";
  return (
    <header className={`shrink-0 px-4 pt-3.5 md:px-5 ${line}`}>
      <div className="flex min-h-8 flex-wrap items-center gap-x-2.5 gap-y-2">
        <h1 className="text-title font-semibold max-md:text-[20px]">{title}</h1>
        {count !== undefined && <span className="text-sub text-muted">{count}</span>}
        {note && <span className="text-sub text-muted">{note}</span>}
        {actions && <div className="page-actions ms-auto flex flex-wrap gap-2 max-md:w-full">{actions}</div>}
      </div>
      {tabs && <div className="mt-1">{tabs}</div>}
    </header>
  );
}

type RecordHeaderProps = {
  /** Who or what the record is about. */
  title: ReactNode;
  /** Status, deadlines and kinds, right after the title. */
  pills?: ReactNode;
  /** Number, keeper and the like, in grey. */
  meta?: ReactNode;
  /** The next legal steps. */
  actions?: ReactNode;
  /** Key facts: a FactGrid. */
  facts?: ReactNode;
  /** What the blocked step lacks: a StepLacks. */
  aside?: ReactNode;
  tabs?: ReactNode;
};

/** The head of a record. At the desk it never scrolls away; on the phone what is not needed at once is folded. */
export function RecordHeader({ title, pills, meta, actions, facts, aside, tabs }: RecordHeaderProps) {
  const foot = tabs ? "" : "pb-3";
  return (
    <FoldingHead
      className={`record-head z-20 shrink-0 border-b border-border bg-surface px-4 pt-3 md:sticky md:top-0 md:px-5 ${foot}`}
    >
      {/* What a step lacks is said below the buttons, with the facts beside it; buttons alone have them below. */}
      <div className="group grid items-start gap-x-5 gap-y-2 md:grid-cols-[minmax(18rem,1fr)_minmax(0,auto)] md:grid-rows-[auto_1fr]">
        <div className="flex min-h-8 min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1">
          <h1 className="text-[20px] leading-7 font-semibold">{title}</h1>
          {pills}
          {meta && <span className="text-sub text-muted">{meta}</span>}
        </div>
        {facts && (
          <div className="min-w-0 md:row-start-2 md:group-not-has-[.step-lacks]:col-span-2">{facts}</div>
        )}
        {(actions || aside || facts) && (
          <div className="record-actions flex min-w-0 flex-col items-end gap-2 md:col-start-2 md:row-start-1 md:has-[.step-lacks]:row-span-2">
            {actions && <div className="flex flex-wrap justify-end gap-2">{actions}</div>}
            {aside}
            <FoldButton />
          </div>
        )}
      </div>
      {tabs && <div className="mt-1">{tabs}</div>}
    </FoldingHead>
  );
}

const sides = {
  rail: "md:grid-cols-[minmax(0,1fr)_296px]",
  preview: "md:grid-cols-[minmax(0,1fr)_312px]",
  party: "md:grid-cols-[minmax(0,1fr)_376px]",
  composer: "lg:grid-cols-[minmax(0,1fr)_452px]",
} as const;

type ColumnsProps = {
  side: ReactNode;
  width?: keyof typeof sides;
  fill?: boolean;
  children: ReactNode;
};

/** Main column and a right one of the house's widths; stacked on the phone. */
export function Columns({ side, width = "rail", fill, children }: ColumnsProps) {
  const height = fill ? "md:min-h-0 md:flex-1" : "";
  return (
    <div className={`grid min-w-0 gap-3 ${sides[width]} ${height}`}>
      <div className="flex min-h-0 min-w-0 flex-col gap-3">{children}</div>
      <div className="flex min-h-0 min-w-0 flex-col gap-3">{side}</div>
    </div>
  );
}

/** Things below each other, 12 apart. */
export function Stack({ children, className = "" }: { children: ReactNode; className?: string }) {
  return <div className={`flex min-w-0 flex-col gap-3 ${className}`}>{children}</div>;
}
