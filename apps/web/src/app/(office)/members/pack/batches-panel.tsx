import { buttonClass } from "@gongbang/ui/button";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatCount, formatInstant } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { StatusPill, type Tone } from "@gongbang/ui/status-pill";
import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { MarkBatchForm } from "./mark-batch-form.tsx";
import type { Batch } from "./pack-shapes.ts";

/** A making that was stopped or broke stays as what it was: nothing of it was kept. */
function standingOf({ stage, job, rows }: Batch): { key: string; tone: Tone } {
  if (stage === "reported") return { key: "reported", tone: "success" };
  if (stage === "built")
    return rows === 0 ? { key: "empty", tone: "neutral" } : { key: "built", tone: "info" };
  const isOver = job?.status === "failed" || job?.status === "cancelled";
  return isOver ? { key: "stopped", tone: "danger" } : { key: "building", tone: "warning" };
}

/** The batches that were made: their files while they are kept, and the receipt once they were handed in. */
export function BatchesPanel({ batches, mayMark }: { batches: Batch[]; mayMark: boolean }) {
  const [t, locale] = [useTranslations("packs.batches"), useLocale()];
  return (
    <Panel title={t("title")} flush>
      {batches.length === 0 && <EmptyState title={t("none")}>{t("noneBody")}</EmptyState>}
      <ul aria-label={t("title")}>
        {batches.map((batch) => {
          const { key, tone } = standingOf(batch);
          return (
            <li
              key={batch.id}
              className="flex flex-col gap-1.5 border-b border-separator px-3.5 py-2 last:border-0"
            >
              <span className="flex items-center gap-2">
                <b className="min-w-0 flex-1 truncate font-medium">{batch.unionName}</b>
                <StatusPill tone={tone}>{t(`stages.${key}`)}</StatusPill>
              </span>
              <span className="text-meta text-muted">
                {t("about", {
                  choice: t(`choices.${batch.choice}`),
                  rows: formatCount(batch.rows),
                  by: batch.by,
                  at: formatInstant(batch.createdAt, locale),
                })}
              </span>
              {batch.files.map(({ id, name }) => (
                <a key={id} className={buttonClass({ size: "sm" })} href={`/api/files/${id}`} download>
                  <Download aria-hidden size={14} />
                  <span className="min-w-0 truncate">{name}</span>
                </a>
              ))}
              {batch.files.length > 0 && batch.filesUntil && (
                <span className="text-meta text-muted">
                  {t("filesUntil", { at: formatInstant(batch.filesUntil, locale) })}
                </span>
              )}
              {batch.receiptNumber && batch.reportedAt && (
                <span className="text-meta">
                  {t("reported", {
                    number: batch.receiptNumber,
                    at: formatInstant(batch.reportedAt, locale),
                  })}
                </span>
              )}
              {mayMark && key === "built" && <MarkBatchForm batchId={batch.id} />}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
