import { AlertBanner } from "@gongbang/ui/alert-banner";
import { buttonClass } from "@gongbang/ui/button";
import { formatCount } from "@gongbang/ui/format";
import { ButtonLink } from "@gongbang/ui/link";
import { StatCard, StatStrip } from "@gongbang/ui/stat-card";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Asked } from "./import-columns.tsx";

/** What came of it, and the workbook of the rows that were not taken in. */
export function ImportResult({ asked: { result, failedFileId } }: { asked: Asked }) {
  const t = useTranslations("members.import");
  return (
    <>
      <AlertBanner
        tone={failedFileId ? "warning" : "success"}
        title={t("doneTitle")}
        actions={
          <>
            {failedFileId && (
              <a className={buttonClass({})} href={`/api/files/${failedFileId}`} download>
                <Download aria-hidden size={15} />
                {t("download")}
              </a>
            )}
            <ButtonLink href="/members/import">{t("another")}</ButtonLink>
            <ButtonLink href="/members" variant="primary">
              {t("openMembers")}
            </ButtonLink>
          </>
        }
      >
        {result && t("rows", { count: result.rows })}
      </AlertBanner>
      {result && (
        <StatStrip>
          {(["added", "changed", "same", "wrong"] as const).map((each) => (
            <StatCard key={each} label={t(each)} value={formatCount(result[each])} />
          ))}
        </StatStrip>
      )}
    </>
  );
}
