import { formatDay } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { useLocale, useTranslations } from "next-intl";
import type { ArchiveView } from "./archive-shapes.ts";
import { DropEvidenceForm, KeepEvidenceForm } from "./keep-evidence-form.tsx";

type Need = ArchiveView["needs"][number];
export type AttachedFile = { id: string; name: string };
type Props = { archive: ArchiveView; files: readonly AttachedFile[] };

/** 证明材料: what each cause asks for; what a comparison proves is said so and not asked of the household. */
export function EvidencePanel({ archive, files }: Props) {
  const t = useTranslations("hardship.evidence");
  const left = archive.needs.filter(
    ({ item, by }) => by === "applicant" && !archive.evidence.some((kept) => kept.item === item),
  );
  return (
    <Panel
      id="evidence"
      title={t("title")}
      flush
      extra={<span>{left.length === 0 ? t("complete") : t("left", { count: left.length })}</span>}
    >
      {archive.needs.map((need) => (
        <NeedRow key={need.item} need={need} archive={archive} files={files} />
      ))}
      <p className="px-3.5 py-2 text-meta text-muted">{t("note")}</p>
    </Panel>
  );
}

function NeedRow({ need: { item, by }, archive, files }: Props & { need: Need }) {
  const t = useTranslations("hardship.evidence");
  const locale = useLocale();
  const kept = archive.evidence.filter((each) => each.item === item);
  const open = archive.mayWrite && !["rejected", "closed"].includes(archive.status);
  const tone = kept.length > 0 ? "success" : by === "comparison" ? "info" : "warning";
  const state = kept.length > 0 ? "kept" : by === "comparison" ? "proved" : "missing";
  return (
    <PanelRow>
      <b className="w-40 shrink-0 font-medium max-md:w-full">{t(`items.${item}`)}</b>
      <StatusPill tone={tone}>{t(state)}</StatusPill>
      <span className="flex min-w-0 flex-wrap items-center gap-2 text-sub text-muted">
        {kept.map(({ id, fileId, note, keptByName, keptOn }) => (
          <span key={id} className="inline-flex flex-wrap items-center gap-x-2">
            {fileId && (
              <a
                className="text-link"
                href={`/api/member-files/${fileId}?show=1`}
                target="_blank"
                rel="noreferrer"
              >
                {files.find((file) => file.id === fileId)?.name ?? t("file")}
              </a>
            )}
            {[
              fileId === null && t("paper"),
              note,
              t("keptBy", { name: keptByName, on: formatDay(keptOn, "short", locale) }),
            ]
              .filter(Boolean)
              .join(" · ")}
            {open && <DropEvidenceForm id={id} />}
          </span>
        ))}
      </span>
      {open && by === "applicant" && (
        <span className="ms-auto">
          <KeepEvidenceForm archiveId={archive.id} item={item} files={files} />
        </span>
      )}
    </PanelRow>
  );
}
