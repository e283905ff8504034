import { formatInstant } from "@gongbang/ui/format";
import { PanelRow } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import { useLocale, useTranslations } from "next-intl";
import type { Papers } from "../templates/template-shapes.ts";

/** One issued paper: its bytes as they were, who issued it, and from which template. */
export function PaperRow({ paper, reason }: { paper: Papers[number]; reason?: string | undefined }) {
  const [t, locale] = [useTranslations("templates"), useLocale()];
  const { number, kind, name, templateVersion, issuedByName: by, issuedAt, sha256 } = paper;
  const why = reason ? `?reason=${encodeURIComponent(reason)}` : "";
  return (
    <PanelRow>
      <span className="min-w-0 flex-1">
        <a className="text-link underline" href={`/api/papers/${paper.id}${why}`} download={name}>
          {number ?? t(`kinds.${kind}`)}
        </a>
        <span className="block text-meta text-muted">
          {t("papers.about", { kind: t(`kinds.${kind}`), by, at: formatInstant(issuedAt, locale) })}
        </span>
        <span className="block truncate text-meta text-muted">
          {t("papers.made", { version: templateVersion, sha256: sha256.slice(0, 16) })}
        </span>
      </span>
      <Tag tone={paper.isPlain ? "warning" : "neutral"}>
        {paper.isPlain ? t("papers.plain") : t("papers.masked")}
      </Tag>
    </PanelRow>
  );
}
