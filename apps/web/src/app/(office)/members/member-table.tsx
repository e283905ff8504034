"use client";
import type { MemberFilter } from "@gongbang/domain/members/member-filter";
import { type Density, type MemberColumn, plainSettings } from "@gongbang/domain/members/member-view";
import { type Column, DataTable, type Sorting } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { useAwake } from "@gongbang/ui/later";
import { Link } from "@gongbang/ui/link";
import { PanelMark } from "@gongbang/ui/panel-mark";
import { Users } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Asked, hrefOf } from "./list-address.ts";
import { type MemberRow, useMemberColumns } from "./member-columns.tsx";
import { PickBar, usePicked } from "./pick-members-form.tsx";

type MemberTableProps = {
  rows: readonly MemberRow[];
  /** The member whose preview is open. */
  current?: string | undefined;
  /** What the address says now: the preview is this list with one member open. */
  asked: Asked;
  columns?: readonly MemberColumn[];
  density?: Density;
  sort?: Sorting;
  /** What the rows were filtered by, where somebody may act upon many of them at once. */
  filter?: MemberFilter | undefined;
  footer: ReactNode;
};

/** More rows than a telephone shows at once, so that its foot does not jump: the first picture waits for no more. */
const inSight = 10;

/** The heads that sort, by the name that the address has for them. */
const sortedBy = (asked: Asked, sort: Sorting | undefined, by: string): Asked => ({
  ...asked,
  s: by === "name" ? undefined : by,
  desc: sort?.by === by && sort.direction === "asc" ? "1" : undefined,
  after: undefined,
  before: undefined,
});

/** The register as rows: every number is masked by the server. */
export function MemberTable(props: MemberTableProps) {
  const { rows, current, asked, columns = plainSettings.columns, density, sort, filter, footer } = props;
  const t = useTranslations("members");
  const picked = usePicked(rows.map(({ id }) => id));
  const drawn = useAwake() ? rows : rows.slice(0, inSight);
  const name: Column<MemberRow> = {
    key: "name",
    title: t("columns.name"),
    cell: (row) => row.name,
    width: "112px",
    rowHeader: true,
    sort: true,
  };
  const preview: Column<MemberRow> = {
    key: "preview",
    title: <span className="sr-only">{t("columns.preview")}</span>,
    cell: (row) => (
      <Link
        plain
        href={hrefOf({ ...asked, open: row.id })}
        scroll={false}
        className="relative z-10 inline-flex size-7 items-center justify-center rounded text-muted hover:bg-default"
        aria-label={`${t("columns.preview")} ${row.name}`}
      >
        <PanelMark />
      </Link>
    ),
    width: "44px",
    hideOnPhone: true,
  };
  const shown = useMemberColumns(columns);
  const all = [...(filter ? [picked.column] : []), name, ...shown, preview];
  const dense = density === "compact" ? "contents [&_tbody_:is(td,th)]:h-7!" : "contents";
  return (
    <div className={dense}>
      {filter && <PickBar picked={picked} filter={filter} />}
      <DataTable
        label={t("title")}
        rows={drawn}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/members/${id}`}
        columns={all}
        {...(sort && { sort, sortHref: (by: string) => hrefOf(sortedBy(asked, sort, by)) })}
        {...(current && { current })}
        empty={
          <EmptyState icon={<Users aria-hidden />} title={t("emptyTitle")}>
            {t("emptyBody")}
          </EmptyState>
        }
        footer={footer}
        fill
      />
    </div>
  );
}
