import type { ReactNode } from "react";

/** Label above, value below: the key facts of a record's head. Put it into a FactGrid. */
export function Fact({
  label,
  strong,
  children,
}: {
  label: ReactNode;
  strong?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="min-w-0">
      <dt className="text-meta text-muted">{label}</dt>
      <dd className={`text-body max-md:text-[15px] ${strong ? "font-semibold" : ""}`}>{children ?? "—"}</dd>
    </div>
  );
}

/** Facts side by side, as many as fit. In a record's head on the phone the first four stand, the rest is folded. */
export function FactGrid({ children }: { children: ReactNode }) {
  return (
    <dl className="fact-grid flex flex-wrap gap-x-8 gap-y-1.5 max-md:grid max-md:grid-cols-2 max-[359px]:grid-cols-1">
      {children}
    </dl>
  );
}

/** Label and value in one line, for panels. Put it into a FactList. */
export function FactRow({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="col-span-2 grid grid-cols-subgrid items-baseline py-[3px]">
      <dt className="max-w-[10rem] min-w-[96px] text-sub text-muted max-md:max-w-[8rem]">{label}</dt>
      <dd className="min-w-0 text-sub wrap-anywhere max-md:text-[15px]">{children ?? "—"}</dd>
    </div>
  );
}

/** The labels share one column, as wide as the longest of them. */
export function FactList({ children }: { children: ReactNode }) {
  return <dl className="grid min-w-0 grid-cols-[auto_minmax(0,1fr)] gap-x-3">{children}</dl>;
}
