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

/** Facts side by side, as many as fit. */
export function FactGrid({ children }: { children: ReactNode }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-1.5 max-md:grid max-md:grid-cols-2 max-[359px]:grid-cols-1">
      {children}
    </dl>
  );
}

/** Label and value in one line, for panels. Put it into a FactList. */
export function FactRow({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-baseline gap-3 py-[3px]">
      <dt className="w-[96px] shrink-0 text-sub text-muted">{label}</dt>
      <dd className="min-w-0 flex-1 text-sub wrap-anywhere max-md:text-[15px]">{children ?? "—"}</dd>
    </div>
  );
}

export function FactList({ children }: { children: ReactNode }) {
  return <dl className="min-w-0">{children}</dl>;
}
