import type { AppRouter } from "@gongbang/api/root";
import { formatDay, formatInstant } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Visit = Omit<inferRouterOutputs<AppRouter>["visits"]["record"], "trail">;

/** 补充说明, the oldest first, and until when the visit itself may be changed. */
export function VisitNotes({ visit, action }: { visit: Visit; action?: ReactNode }) {
  const t = useTranslations("aid.visits.record");
  const locale = useLocale();
  return (
    <Panel title={t("notes")} extra={action} flush>
      {visit.notes.length === 0 && <PanelRow className="text-sub text-muted">{t("noNotes")}</PanelRow>}
      {visit.notes.map((note) => (
        <PanelRow key={note.id}>
          <p className="w-full whitespace-pre-wrap wrap-anywhere">{note.text}</p>
          <span className="text-meta text-muted">
            {t("noteBy", { name: note.addedByName, at: formatInstant(note.createdAt, locale) })}
          </span>
        </PanelRow>
      ))}
      <PanelRow className="text-meta text-muted">
        {t("editUntil", { on: formatDay(visit.editUntil, "short", locale) })}
      </PanelRow>
    </Panel>
  );
}

/** The photos of a visit and the signature under it, each opened by its own door. */
export function VisitPictures({ files, action }: { files: Visit["files"]; action?: ReactNode }) {
  const t = useTranslations("aid.visits.record");
  return (
    <Panel title={t("photos")} extra={action} flush>
      {files.length === 0 && <PanelRow className="text-sub text-muted">{t("noPhotos")}</PanelRow>}
      {files.map((file, i) => (
        <PanelRow key={file.id}>
          <a
            className="text-link hover:underline"
            href={`/api/visit-files/${file.id}`}
            target="_blank"
            rel="noreferrer"
          >
            {file.purpose === "signature" ? t("signature") : t("photo", { number: i + 1 })}
          </a>
        </PanelRow>
      ))}
    </Panel>
  );
}
