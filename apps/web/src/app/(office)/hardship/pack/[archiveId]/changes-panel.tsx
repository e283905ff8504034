import { Panel, PanelRow } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import type { Panel as Record } from "../pack-shapes.ts";

/** What has changed since the archive was uploaded, field by field. */
export function ChangesPanel({ changes }: { changes: Record["changes"] }) {
  const t = useTranslations("archive-pack");
  return (
    <Panel title={t("changes.title", { count: changes.length })} flush>
      {changes.map(({ at, heading, was, becomes }) => (
        <PanelRow key={at}>
          <span className="w-44 text-muted max-md:w-28">{heading}</span>
          <span className="min-w-0 flex-1">
            {was === null || becomes === null
              ? t("changes.sealed")
              : t("changes.row", { was: was || "—", becomes: becomes || "—" })}
          </span>
        </PanelRow>
      ))}
    </Panel>
  );
}
