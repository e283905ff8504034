import { buttonClass } from "@gongbang/ui/button";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatCount, formatInstant } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { MarkPackForm } from "./mark-pack-form.tsx";
import type { Batch } from "./pack-shapes.ts";

const tones = { building: "warning", built: "info", reported: "success" } as const;

/** The workbooks that were made: the file while it is kept, and the receipt once it was handed in. */
export function BatchesPanel({ batches, mayMark }: { batches: Batch[]; mayMark: boolean }) {
  const [t, locale] = [useTranslations("archive-pack"), useLocale()];
  return (
    <Panel title={t("batches.title")} flush>
      {batches.length === 0 && <EmptyState title={t("batches.none")} />}
      <ul aria-label={t("batches.title")}>
        {batches.map((batch) => (
          <li
            key={batch.id}
            className="flex flex-col gap-1.5 border-b border-separator px-3.5 py-2 last:border-0"
          >
            <span className="flex items-center gap-2">
              <b className="min-w-0 flex-1 truncate font-medium">{batch.unionName}</b>
              <StatusPill tone={tones[batch.stage]}>{t(`batches.stages.${batch.stage}`)}</StatusPill>
            </span>
            <span className="text-meta text-muted">
              {t("batches.about", {
                rows: formatCount(batch.rows),
                by: batch.by,
                at: formatInstant(batch.createdAt, locale),
              })}
            </span>
            {batch.file && (
              <a className={buttonClass({ size: "sm" })} href={`/api/files/${batch.file.id}`} download>
                <Download aria-hidden size={14} />
                <span className="min-w-0 truncate">{batch.file.name}</span>
              </a>
            )}
            {batch.receiptNumber && batch.reportedAt && (
              <span className="text-meta">
                {t("receiptOn", { number: batch.receiptNumber, at: formatInstant(batch.reportedAt, locale) })}
              </span>
            )}
            {mayMark && batch.stage === "built" && batch.rows > 0 && <MarkPackForm batchId={batch.id} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
