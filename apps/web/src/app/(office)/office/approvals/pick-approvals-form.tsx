"use client";
import type { ApprovalKind } from "@gongbang/domain/office/approval-rule";
import { Button } from "@gongbang/ui/button";
import { type Column, DataTable, TableFooter } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AgreeManyForm } from "./agree-many-form.tsx";
import { useApprovalColumns } from "./approval-columns.tsx";
import type { ApprovalRow } from "./approval-shapes.ts";

type Filter = { kind?: ApprovalKind | undefined; search: string };
type Props = { rows: ApprovalRow[]; empty: string; filter: Filter; next?: { href: string; label: string } };

/** What waits for this officer: ticked one by one, or all that the list shows but the unticked ones. */
export function PickApprovalsForm({ rows, empty, filter, next }: Props) {
  const t = useTranslations("approvals");
  const [all, setAll] = useState(false);
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const isTicked = (id: string) => ids.has(id) !== all;
  const toggle = (id: string) => {
    const changed = new Set(ids);
    if (!changed.delete(id)) changed.add(id);
    setIds(changed);
  };
  const clear = (everything: boolean) => {
    setAll(everything);
    setIds(new Set());
  };
  const pick: Column<ApprovalRow> = {
    key: "pick",
    title: t("columns.select"),
    width: "36px",
    hideOnPhone: true,
    cell: ({ id, name }) => (
      <input
        type="checkbox"
        className="check relative z-10"
        aria-label={t("bulk.pick", { name })}
        checked={isTicked(id)}
        onChange={() => toggle(id)}
      />
    ),
  };
  const selection = all
    ? { view: "mine" as const, ...filter, except: [...ids] }
    : { ids: rows.map(({ id }) => id).filter((id) => ids.has(id)) };
  const count = all ? null : ids.size;
  return (
    <>
      <div className="flex shrink-0 flex-wrap items-center gap-2 max-md:hidden">
        <Button
          size="sm"
          variant={all ? "primary" : "outline"}
          onClick={() => clear(!all)}
          aria-pressed={all}
        >
          {t("bulk.all")}
        </Button>
        {count !== null && count > 0 && <span className="text-sub">{t("bulk.selected", { count })}</span>}
        <AgreeManyForm selection={selection} isEmpty={!all && ids.size === 0} onDone={() => clear(false)} />
      </div>
      <DataTable
        fill
        label={t("title")}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/office/approvals/${id}`}
        columns={[pick, ...useApprovalColumns()]}
        empty={<EmptyState title={empty} />}
        footer={<TableFooter summary={t("summary", { count: rows.length })} {...(next && { next })} />}
      />
    </>
  );
}
