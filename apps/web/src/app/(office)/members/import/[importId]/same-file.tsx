import { AlertBanner } from "@gongbang/ui/alert-banner";
import { formatInstant } from "@gongbang/ui/format";
import { ButtonLink } from "@gongbang/ui/link";
import { useLocale, useTranslations } from "next-intl";
import type { Asked } from "./import-columns.tsx";

/** Says that the very same file was sent before, and leads there. */
export function SameFile({ before }: { before: NonNullable<Asked["sameFile"]> }) {
  const t = useTranslations("members.import");
  const locale = useLocale() === "en" ? "en" : "zh-CN";
  const { id, by, at, stage } = before;
  return (
    <AlertBanner
      tone="warning"
      actions={
        <ButtonLink href={`/members/import/${id}`} size="sm">
          {t("sameFileOpen")}
        </ButtonLink>
      }
    >
      {t("sameFile", { by, at: formatInstant(at, locale), stage: t(`stages.${stage}`) })}
    </AlertBanner>
  );
}
