import { formatInstant } from "@gongbang/ui/format";
import { PanelRow } from "@gongbang/ui/panel";
import { StatusPill, type Tone } from "@gongbang/ui/status-pill";
import { useLocale, useTranslations } from "next-intl";
import { ReleaseTemplateForm } from "./release-template-form.tsx";
import type { TemplateVersion } from "./template-shapes.ts";

const tones: Record<TemplateVersion["standing"], Tone> = {
  waiting: "warning",
  inUse: "success",
  retired: "neutral",
};

/** One version of a template: its file, who sent and released it, and what may be done with it. */
export function VersionRow({ version, mayWrite }: { version: TemplateVersion; mayWrite: boolean }) {
  const [t, locale] = [useTranslations("templates"), useLocale()];
  const { uploadedByName: by, uploadedAt, releasedByName } = version;
  return (
    <PanelRow>
      <span className="min-w-0 flex-1">
        <a className="text-link underline" href={`/api/templates/${version.id}`} download>
          {t("version", { version: version.version, name: version.name })}
        </a>
        <span className="block text-meta text-muted">
          {t("uploaded", { by, at: formatInstant(uploadedAt, locale) })}
          {releasedByName && t("released", { by: releasedByName })}
        </span>
        <span className="block truncate text-meta text-muted">
          {t("sha256", { sha256: version.sha256.slice(0, 16) })}
        </span>
      </span>
      {mayWrite && version.standing !== "retired" && (
        <ReleaseTemplateForm id={version.id} standing={version.standing} mayRelease={version.mayRelease} />
      )}
      <StatusPill tone={tones[version.standing]}>{t(`standing.${version.standing}`)}</StatusPill>
    </PanelRow>
  );
}
