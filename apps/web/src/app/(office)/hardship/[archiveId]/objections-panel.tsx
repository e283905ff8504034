import { formatDay } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import { useLocale, useTranslations } from "next-intl";
import type { ArchiveView } from "./archive-shapes.ts";
import { RecordObjectionForm } from "./record-objection-form.tsx";
import { SettleObjectionForm } from "./settle-objection-form.tsx";

const tones = { open: "warning", upheld: "danger", dismissed: "neutral" } as const;

/** The objections to the notice, and the way to record and to settle one. Hidden before there can be any. */
export function ObjectionsPanel({ archive, today }: { archive: ArchiveView; today: string }) {
  const t = useTranslations("hardship.record");
  const locale = useLocale();
  const { objections, mayObject, maySettle } = archive;
  if (objections.length === 0 && !mayObject) return null;
  return (
    <Panel
      id="objections"
      title={t("objections")}
      flush
      extra={mayObject && <RecordObjectionForm archiveId={archive.id} today={today} />}
    >
      {objections.length === 0 && <p className="px-3.5 py-3 text-sub text-muted">{t("noObjections")}</p>}
      {objections.map((objection) => (
        <div key={objection.id} className="border-b border-separator px-3.5 py-2.5 last:border-b-0">
          <div className="flex flex-wrap items-center gap-2 text-meta text-muted">
            <Tag tone={tones[objection.status]}>{t(`objection.${objection.status}`)}</Tag>
            <span>{formatDay(objection.receivedOn, "long", locale)}</span>
            <span>{t(objection.named ? "objector.named" : "objector.unnamed")}</span>
            {objection.status === "open" && maySettle && (
              <span className="ms-auto">
                <SettleObjectionForm id={objection.id} />
              </span>
            )}
          </div>
          <p className="mt-1 text-sub wrap-anywhere">{objection.text}</p>
          {objection.handling && (
            <p className="mt-1 text-sub text-muted wrap-anywhere">{objection.handling}</p>
          )}
        </div>
      ))}
    </Panel>
  );
}
