import { smallestCell } from "@gongbang/domain/members/small-cells";
import type { ReturnFigure } from "@gongbang/domain/overview/return.input";
import { formatCount } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { listHref, type Return } from "./return-shapes.ts";

type Props = { figures: Return; n: number | null; of?: ReturnFigure };

/** A figure that opens its list; one below ten that may not be told is said to be that. */
export function FigureCell({ figures, n, of }: Props) {
  if (n === null) return <span className="text-muted">{`<${smallestCell}`}</span>;
  const { union, period, isShared } = figures;
  if (!of || n === 0 || isShared) return <span>{formatCount(n)}</span>;
  return <Link href={listHref({ union: union.id, period: period.key }, of)}>{formatCount(n)}</Link>;
}
