import { DataTable, TableFooter } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatCount, formatInstant } from "@gongbang/ui/format";
import { StatusPill, type Tone } from "@gongbang/ui/status-pill";
import { Tag } from "@gongbang/ui/tag";
import { Download, FileDown } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { Exported } from "./export-shapes.ts";
import { WatchExportForm } from "./watch-export-form.tsx";

const tones: Record<Exported["status"], Tone> = {
  waiting: "neutral",
  running: "info",
  done: "success",
  failed: "danger",
  cancelled: "neutral",
};

type ExportTableProps = { rows: readonly (Exported & { words: string })[]; nextHref: string | null };

/** 导出台账: who took whom out, when, masked or not, why, and how often it was saved. */
export function ExportTable({ rows, nextHref }: ExportTableProps) {
  const t = useTranslations("exports");
  const locale = useLocale() === "en" ? "en" : "zh-CN";
  const reason = (text: string) => {
    const [code = "", ...said] = text.split(": ");
    return t.has(`reasons.${code}`) ? [t(`reasons.${code}`), said.join(": ")].join(t("reasonJoin")) : text;
  };
  return (
    <DataTable
      label={t("title")}
      rows={[...rows]}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={<FileDown aria-hidden />} title={t("empty")}>
          {t("emptyBody")}
        </EmptyState>
      }
      columns={[
        {
          key: "createdAt",
          title: t("columns.createdAt"),
          rowHeader: true,
          cell: ({ createdAt }) => formatInstant(createdAt, locale),
        },
        { key: "by", title: t("columns.by"), cell: ({ by }) => by },
        { key: "filter", title: t("columns.filter"), truncate: true, cell: ({ words }) => words },
        {
          key: "rows",
          title: t("columns.rows"),
          align: "end",
          cell: (row) => (row.rows === null ? null : formatCount(row.rows)),
        },
        {
          key: "content",
          title: t("columns.content"),
          cell: ({ content, format }) => (
            <span className="inline-flex items-center gap-1">
              <Tag tone={content === "plain" ? "warning" : "neutral"}>{t(`contents.${content}`)}</Tag>
              <span className="text-sub text-muted">{format}</span>
            </span>
          ),
        },
        {
          key: "reason",
          title: t("columns.reason"),
          hideOnPhone: true,
          truncate: true,
          cell: (row) => (row.reason === null ? null : reason(row.reason)),
        },
        {
          key: "downloads",
          title: t("columns.downloads"),
          hideOnPhone: true,
          cell: ({ downloads, downloadedAt }) =>
            downloads === 0 || downloadedAt === null
              ? t("times", { count: 0 })
              : `${t("times", { count: downloads })} ${formatInstant(downloadedAt, locale)}`,
        },
        {
          key: "status",
          title: t("columns.status"),
          cell: ({ status }) => <StatusPill tone={tones[status]}>{t(`status.${status}`)}</StatusPill>,
        },
        { key: "files", title: t("columns.files"), cell: (row) => <ExportFiles row={row} /> },
      ]}
      footer={
        <TableFooter
          summary={t("shown", { count: rows.length })}
          {...(nextHref !== null && { next: { href: nextHref, label: t("next") } })}
        />
      }
    />
  );
}

/** What can be done with an export now: wait for it, save it, or nothing any more. */
function ExportFiles({ row }: { row: Exported }) {
  const t = useTranslations("exports");
  const locale = useLocale() === "en" ? "en" : "zh-CN";
  const { id, isMine, isExpired, status, jobId, files, expiresAt } = row;
  if (!isMine) return <span className="text-sub text-muted">{t("notMine")}</span>;
  if (isExpired) return <span className="text-sub text-muted">{t("expired")}</span>;
  if ((status === "waiting" || status === "running") && jobId) return <WatchExportForm jobId={jobId} />;
  if (status !== "done" || expiresAt === null) return null;
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      {files.map(({ part, rows }) => (
        <a
          key={part}
          className="inline-flex items-center gap-1 text-link"
          href={`/api/exports/${id}/${part}`}
          download
        >
          <Download aria-hidden size={14} />
          {files.length === 1 ? t("download") : t("part", { part })}
          <span className="text-meta text-muted">{t("rowsOf", { count: rows })}</span>
        </a>
      ))}
      <span className="text-meta text-muted">{t("expiresAt", { at: formatInstant(expiresAt, locale) })}</span>
    </span>
  );
}
