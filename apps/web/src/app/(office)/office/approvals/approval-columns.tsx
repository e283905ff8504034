import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import type { Column } from "@gongbang/ui/data-table";
import { DuePill } from "@gongbang/ui/due-pill";
import { formatDay, formatYuan } from "@gongbang/ui/format";
import { StatusPill } from "@gongbang/ui/status-pill";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import { type ApprovalRow, approvalTones } from "./approval-shapes.ts";

/** What an approval is about, what it asks for and where it stands: the columns of every list of them. */
export function useApprovalColumns(): Column<ApprovalRow>[] {
  const t = useTranslations("approvals");
  const locale = useLocale();
  const money = (fen: number | null) =>
    fen === null ? null : <span className="money">{formatYuan(fen)}</span>;
  const what = ({ aidKind: kind, grade }: ApprovalRow) =>
    codeWord(aidKind, kind, locale) ?? codeWord(hardshipGrade, grade, locale);
  return [
    { key: "name", title: t("columns.name"), width: "96px", rowHeader: true, cell: ({ name }) => name },
    {
      key: "number",
      title: t("columns.number"),
      width: "132px",
      hideOnPhone: true,
      cell: ({ number }) => number,
    },
    { key: "kind", title: t("columns.kind"), width: "96px", cell: ({ kind }) => t(`kind.${kind}`) },
    { key: "what", title: t("columns.what"), width: "112px", cell: what },
    {
      key: "amount",
      title: t("columns.amount"),
      align: "end",
      width: "112px",
      cell: (row) => money(row.amountFen),
    },
    {
      key: "budget",
      title: t("columns.budget"),
      align: "end",
      width: "128px",
      hideOnPhone: true,
      cell: (row) => money(row.fundLeftFen),
    },
    {
      key: "union",
      title: t("columns.union"),
      truncate: true,
      hideOnPhone: true,
      cell: (row) => row.unionName,
    },
    { key: "tier", title: t("columns.tier"), width: "168px", cell: (row) => <TierCell row={row} /> },
    {
      key: "due",
      title: t("columns.due"),
      width: "120px",
      cell: ({ dueOn, isOverdue }) =>
        dueOn && <DuePill kind={isOverdue ? "missed" : "ok"}>{formatDay(dueOn, "short", locale)}</DuePill>,
    },
    {
      key: "submitted",
      title: t("columns.submitted"),
      width: "96px",
      hideOnPhone: true,
      cell: ({ submittedOn }) => (
        <span className="text-sub tabular-nums text-muted">{formatDay(submittedOn, "table", locale)}</span>
      ),
    },
  ];
}

function TierCell({ row }: { row: ApprovalRow }) {
  const t = useTranslations("approvals");
  if (row.status !== "pending")
    return <StatusPill tone={approvalTones[row.status]}>{t(`status.${row.status}`)}</StatusPill>;
  const name = row.tierName || t("plainTier");
  return (
    <span className="text-sub">
      {row.tiers > 1 ? t("tierOf", { name, no: row.tierNo, all: row.tiers }) : name}
      {row.forName && <span className="ms-1 text-muted">{t("forSomebody", { name: row.forName })}</span>}
    </span>
  );
}
