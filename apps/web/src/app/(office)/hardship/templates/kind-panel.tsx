import { Panel, PanelRow } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { Tag } from "@gongbang/ui/tag";
import { useTranslations } from "next-intl";
import type { TemplateKind } from "./template-shapes.ts";
import { VersionRow } from "./version-row.tsx";

/** A kind of paper: the template that comes with the desk, and the office's own versions, the newest first. */
export function KindPanel({ kind, mayWrite }: { kind: TemplateKind; mayWrite: boolean }) {
  const t = useTranslations("templates");
  const isOwn = kind.versions.some(({ standing }) => standing === "inUse");
  return (
    <Panel
      flush
      title={t(`kinds.${kind.kind}`)}
      extra={
        <span className="flex gap-1.5">
          {kind.hasNumber && <Tag>{t("hasNumber")}</Tag>}
          {kind.isPublic && <Tag tone="warning">{t("isPublic")}</Tag>}
        </span>
      }
    >
      {kind.versions.map((version) => (
        <VersionRow key={version.id} version={version} mayWrite={mayWrite} />
      ))}
      <PanelRow>
        <span className="min-w-0 flex-1">{t("ready")}</span>
        <a className="text-link underline" href={`/api/templates/${kind.kind}`} download>
          {t("download")}
        </a>
        {!isOwn && <StatusPill tone="success">{t("standing.inUse")}</StatusPill>}
      </PanelRow>
    </Panel>
  );
}
