import { ArrowDown, ArrowUp, ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "./link.tsx";
import { TableKeys } from "./table-keys.tsx";

export type Column<Row> = {
  key: string;
  title: ReactNode;
  /** Null and undefined become an em dash. */
  cell: (row: Row) => ReactNode;
  /** Numbers to the end, everything else to the start. */
  align?: "start" | "end";
  /** A CSS width such as "120px". */
  width?: string;
  /** The head becomes a link made by `sortHref`. */
  sort?: boolean;
  hideOnPhone?: boolean;
  /** Holds buttons, which say themselves what they are for: on a card they have no head before them. */
  buttons?: boolean;
  /**
   * Takes the width that is left and cuts with an ellipsis; several share it evenly. For employers and notes, never
   * for names and numbers.
   */
  truncate?: boolean;
  /** Names the row and carries its link; the first column does unless another one claims it. */
  rowHeader?: boolean;
};

export type Sorting = { by: string; direction: "asc" | "desc" };

export type DataTableProps<Row> = {
  /** What the table lists, for who cannot see it. */
  label: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
  rowHref?: (row: Row) => string;
  sort?: Sorting;
  sortHref?: (by: string) => string;
  /** Shown instead of the rows where there are none: an EmptyState. */
  empty?: ReactNode;
  /** Key of the row whose preview is open. */
  current?: string;
  footer?: ReactNode;
  /** Takes the height that is left and scrolls inside: for a Page with `fill`. */
  fill?: boolean;
  /** J and K move between the rows, Enter opens. One table a page. */
  keys?: boolean;
};

/** A plain table, made on the server: rows of 36 px, a head that stays, and a link over each row. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, rowKey, rowHref, columns, current, empty, footer, fill, keys = true } = props;
  const head = columns.find((column) => column.rowHeader) ?? columns[0];
  const height = fill ? "md:min-h-0 md:flex-1" : "";
  const cards = readsAsCards(columns) ? "data-table--cards" : "";
  return (
    <div className={`panel flex min-w-0 flex-col overflow-hidden ${height}`}>
      {/* Without links in it the keyboard must reach the box itself, to scroll it. */}
      <div
        className={`relative overflow-x-auto ${fill ? "md:min-h-0 md:flex-1 md:overflow-auto" : ""}`}
        {...(!rowHref && { tabIndex: 0, role: "region", "aria-label": label })}
      >
        <table className={`data-table ${cards}`} aria-label={label} data-table-keys={keys || undefined}>
          {/* Heads without rows would only scroll sideways on a phone. */}
          <thead className={rows.length === 0 ? "max-md:hidden" : undefined}>
            <tr>
              {columns.map((column) => (
                <HeadCell
                  key={column.key}
                  column={column}
                  share={shareOf(columns)}
                  sort={props.sort}
                  sortHref={props.sortHref}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const key = rowKey(row);
              return (
                <tr key={key} aria-current={key === current || undefined}>
                  {columns.map((column) => (
                    <BodyCell
                      key={column.key}
                      column={column}
                      row={row}
                      href={column === head ? rowHref?.(row) : undefined}
                      head={column === head}
                    />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
        {rows.length === 0 && empty}
      </div>
      {footer}
      {keys && rowHref && <TableKeys />}
    </div>
  );
}

/** More columns than a phone is wide, and more than names with numbers: there each row is read as a card. */
function readsAsCards<Row>(columns: readonly Column<Row>[]): boolean {
  const seen = columns.filter(({ hideOnPhone }) => !hideOnPhone);
  const numbers = seen.filter(({ align }) => align === "end");
  return seen.length > 3 && numbers.length < seen.length - 1;
}

/** The part of what is left that each column takes which may be cut. */
const shareOf = <Row,>(columns: readonly Column<Row>[]) =>
  `${Math.floor(100 / Math.max(1, columns.filter(({ truncate }) => truncate).length))}%`;

const shapeOf = <Row,>(column: Column<Row>) =>
  [
    column.align === "end" && "cell-end",
    column.hideOnPhone && "max-md:hidden",
    column.truncate && "cell-truncate",
  ]
    .filter(Boolean)
    .join(" ");

type HeadCellProps<Row> = {
  column: Column<Row>;
  share: string;
  sort?: Sorting;
  sortHref?: (by: string) => string;
};

function HeadCell<Row>({ column, share, sort, sortHref }: HeadCellProps<Row>) {
  const sorted = sort?.by === column.key ? sort.direction : null;
  const order = sorted === "asc" ? "ascending" : "descending";
  return (
    <th
      scope="col"
      className={shapeOf({ ...column, truncate: false })}
      style={{ width: column.truncate ? share : column.width }}
      aria-sort={sorted ? order : undefined}
    >
      {column.sort && sortHref ? (
        <Link quiet href={sortHref(column.key)} className="inline-flex items-center gap-0.5">
          {column.title}
          {sorted === "asc" && <ArrowUp aria-hidden size={12} />}
          {sorted === "desc" && <ArrowDown aria-hidden size={12} />}
        </Link>
      ) : (
        column.title
      )}
    </th>
  );
}

const isNothing = (told: ReactNode) => told === null || told === undefined || told === false || told === "";

type BodyCellProps<Row> = { column: Column<Row>; row: Row; href?: string; head: boolean };

function BodyCell<Row>({ column, row, href, head }: BodyCellProps<Row>) {
  const told = column.cell(row);
  const content = told ?? <span className="text-faint">—</span>;
  const shape = shapeOf(column);
  const label = typeof column.title === "string" && !column.buttons ? column.title : undefined;
  if (!head)
    return (
      <td className={shape} data-label={label} data-empty={isNothing(told) || undefined}>
        {content}
      </td>
    );
  return (
    <th scope="row" className={shape}>
      {href ? (
        <Link plain href={href} className="row-link font-medium">
          {content}
        </Link>
      ) : (
        content
      )}
    </th>
  );
}

type Step = { href: string; label: string };

/** The foot of a list: how many, and the way to the pages beside this one (keyset, so there are no page numbers). */
export function TableFooter({
  summary,
  hint,
  previous,
  next,
}: {
  summary: ReactNode;
  hint?: ReactNode;
  previous?: Step;
  next?: Step;
}) {
  return (
    <div className="flex min-h-8 shrink-0 items-center gap-3 border-t border-border px-3.5 text-meta text-muted">
      <span>{summary}</span>
      {hint && <span className="max-md:hidden">{hint}</span>}
      <nav
        className="ms-auto flex gap-1"
        aria-label={[previous?.label, next?.label].filter(Boolean).join(" / ")}
      >
        {previous && <PageStep {...previous} icon={<ChevronLeft size={16} />} />}
        {next && <PageStep {...next} icon={<ChevronRight size={16} />} />}
      </nav>
    </div>
  );
}

function PageStep({ href, label, icon }: Step & { icon: ReactNode }) {
  return (
    <Link
      plain
      href={href}
      aria-label={label}
      className="flex size-7 items-center justify-center rounded text-default-foreground hover:bg-default max-md:size-11"
    >
      {icon}
    </Link>
  );
}
