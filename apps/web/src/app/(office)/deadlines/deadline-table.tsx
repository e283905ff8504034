import type { AppRouter } from "@gongbang/api/root";
import { DeadlineExplanation } from "@gongbang/ui/deadline-explanation";
import { DuePill } from "@gongbang/ui/due-pill";
import { formatDay } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { PanelGroup } from "@gongbang/ui/panel";
import { Popover } from "@gongbang/ui/popover";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { deadlineExplanation, duePill } from "../../../shell/deadline-words.ts";

type Row = inferRouterOutputs<AppRouter>["deadlines"]["list"]["rows"][number];
type DeadlineTableProps = { rows: readonly Row[]; byKeeper: boolean; empty: ReactNode; footer: ReactNode };

/** Where a machine's records have their pages. */
const pages: Record<string, string> = {
  "dispute.ticket": "/disputes",
  "hardship.archive": "/hardship",
  "aid.grant": "/aid/grants",
  "members.membership": "/members",
  "members.transfer": "/members/transfers",
};

/** The clocks of a window, in groups: by their day, or by who keeps the record. */
export function DeadlineTable({ rows, byKeeper, empty, footer }: DeadlineTableProps) {
  const locale = useLocale();
  const groupOf = (row: Row) => (byKeeper ? row.keeperName : formatDay(row.dueOn, "weekday", locale));
  const groups = Map.groupBy(rows, groupOf);
  return (
    <section className="panel flex min-w-0 flex-col overflow-hidden">
      {rows.length === 0 && empty}
      {[...groups].map(([name, members]) => (
        <Fragment key={name}>
          <PanelGroup title={name} count={members.length} />
          {members.map((row) => (
            <DeadlineLine key={row.id} row={row} byKeeper={byKeeper} />
          ))}
        </Fragment>
      ))}
      {footer}
    </section>
  );
}

function DeadlineLine({ row, byKeeper }: { row: Row; byKeeper: boolean }) {
  const laws = useTranslations("laws");
  const machines = useTranslations("machines");
  const locale = useLocale();
  const word = (part: string) => {
    const key = `${row.machine}.${part}.${row.clock}`;
    return machines.has(key) ? machines(key) : row.clock;
  };
  const { kind, text } = duePill(laws, locale, row.standing);
  const page = pages[row.machine];
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 border-b border-separator px-3.5 py-1 last:border-b-0 max-md:py-2 md:grid md:grid-cols-[132px_minmax(0,1fr)_132px_96px_minmax(0,240px)_max-content]">
      <DuePill kind={kind}>{text}</DuePill>
      <span className="font-medium max-md:order-first max-md:basis-full md:truncate">
        {page ? (
          <Link quiet href={`${page}/${row.recordId}`}>
            {row.title}
          </Link>
        ) : (
          row.title
        )}
      </span>
      <span>{word("clocks")}</span>
      <span className="text-sub text-muted max-md:hidden">
        {byKeeper ? formatDay(row.dueOn, "long", locale) : row.keeperName}
      </span>
      <span className="text-meta text-muted max-md:hidden">{word("laws")}</span>
      <span className="max-md:ms-auto">
        <Popover
          size="sm"
          label={laws("explain.open")}
          title={laws("explain.title", { clock: word("clocks") })}
          className="text-link!"
        >
          <DeadlineExplanation {...deadlineExplanation(laws, locale, row)} />
        </Popover>
      </span>
    </div>
  );
}
