import { Button } from "@gongbang/ui/button";
import { TextField } from "@gongbang/ui/field";
import { formatInstant } from "@gongbang/ui/format";
import { PanelRow } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import { useLocale, useTranslations } from "next-intl";
import type { Papers } from "../templates/template-shapes.ts";

type Paper = Papers[number];
type Props = { paper: Paper; reason?: string | undefined; mayReveal: boolean };

/** One issued paper: its bytes as they were, who issued it, and from which template. */
export function PaperRow({ paper, reason, mayReveal }: Props) {
  const [t, locale] = [useTranslations("templates"), useLocale()];
  const { number, kind, name, templateVersion, issuedByName: by, issuedAt, sha256, isPlain } = paper;
  const why = reason ? `?reason=${encodeURIComponent(reason)}` : "";
  const title = number ?? t(`kinds.${kind}`);
  return (
    <PanelRow>
      <span className="min-w-0 flex-1">
        {isPlain ? (
          title
        ) : (
          <a className="text-link underline" href={`/api/papers/${paper.id}${why}`} download={name}>
            {title}
          </a>
        )}
        <span className="block text-meta text-muted">
          {t("papers.about", { kind: t(`kinds.${kind}`), by, at: formatInstant(issuedAt, locale) })}
        </span>
        <span className="block truncate text-meta text-muted">
          {t("papers.made", { version: templateVersion, sha256: sha256.slice(0, 16) })}
        </span>
        {/* Of a file that was closed no paper in plain is opened, with whatever reason. */}
        {isPlain && mayReveal && !reason && <OpenPlain id={paper.id} />}
      </span>
      <Tag tone={isPlain ? "warning" : "neutral"}>{isPlain ? t("papers.plain") : t("papers.masked")}</Tag>
    </PanelRow>
  );
}

/** Asks why a paper in plain is opened: that is an uncovering, and the reason stands in the trail. */
function OpenPlain({ id }: { id: string }) {
  const t = useTranslations("templates.papers");
  return (
    <form method="get" action={`/api/papers/${id}`} className="mt-1 flex max-w-md items-end gap-2">
      <TextField
        label={t("openReason")}
        name="reason"
        required
        minLength={2}
        maxLength={200}
        hint={t("openHint")}
        className="min-w-0 flex-1"
      />
      <Button type="submit" size="sm">
        {t("open")}
      </Button>
    </form>
  );
}
