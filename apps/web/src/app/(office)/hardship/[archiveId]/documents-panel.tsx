import { formatDay } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import type { ArchiveView } from "./archive-shapes.ts";

/** 测算书: every computation that was kept, the newest first. */
export function DocumentsPanel({ archive }: { archive: ArchiveView }) {
  const t = useTranslations("hardship.computation");
  const locale = useLocale();
  if (archive.documents.length === 0) return null;
  return (
    <Panel title={t("list")} flush>
      {archive.documents.map(({ id, no, reason, on, madeByName }) => (
        <PanelRow key={id}>
          <Link href={`/hardship/${archive.id}/computations/${id}`}>{t("numbered", { no })}</Link>
          <span className="text-sub text-muted">
            {t("listed", {
              on: formatDay(on, "long", locale),
              why: t(`reasons.${reason}`),
              name: madeByName,
            })}
          </span>
        </PanelRow>
      ))}
    </Panel>
  );
}
