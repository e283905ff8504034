import { AlertBanner } from "@gongbang/ui/alert-banner";
import { ButtonLink } from "@gongbang/ui/link";
import { useTranslations } from "next-intl";
import type { ArchiveView } from "./archive-shapes.ts";

/** 工作关系已转出: the worker has moved to another union and the file has not. Whoever keeps it hands it over. */
export function LeftBanner({ archive }: { archive: ArchiveView }) {
  const t = useTranslations("hardship.record");
  const { id, workerLeftFor, mayWrite } = archive;
  if (workerLeftFor === null) return null;
  return (
    <AlertBanner
      tone="warning"
      title={t("leftFor", { union: workerLeftFor })}
      actions={
        mayWrite && <ButtonLink href={`/office/transitions/new?archive=${id}`}>{t("sendOn")}</ButtonLink>
      }
    />
  );
}
