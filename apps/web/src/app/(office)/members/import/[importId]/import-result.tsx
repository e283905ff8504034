import { AlertBanner } from "@gongbang/ui/alert-banner";
import { buttonClass } from "@gongbang/ui/button";
import { formatCount } from "@gongbang/ui/format";
import { ButtonLink } from "@gongbang/ui/link";
import { Panel } from "@gongbang/ui/panel";
import { StatCard, StatStrip } from "@gongbang/ui/stat-card";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { RefusalBanner } from "../../refusal-banner.tsx";
import { UploadRosterForm } from "../upload-roster-form.tsx";
import type { Asked } from "./import-columns.tsx";
import { RevertImportForm } from "./revert-import-form.tsx";

const listed: ReadonlySet<string> = new Set(["added", "changed", "skipped", "wrong", "left"]);

/** What came of it: the rows that were not taken in, to be mended and sent again, and the way back. */
export function ImportResult({ asked }: { asked: Asked }) {
  const { id, stage, result, reverted, failedFileId, job } = asked;
  const t = useTranslations("members.import");
  const rowsHref = (which: string, count: number) =>
    listed.has(which) && count > 0 ? { href: `/members/import/${id}/rows?which=${which}` } : {};
  return (
    <>
      {stage === "reverting" && job?.failure && <RefusalBanner refusal={job.failure} />}
      <AlertBanner
        tone={reverted ? "info" : failedFileId ? "warning" : "success"}
        title={reverted ? t("revert.doneTitle") : t("doneTitle")}
        actions={
          <>
            {failedFileId && !reverted && (
              <a className={buttonClass({})} href={`/api/files/${failedFileId}`} download>
                <Download aria-hidden size={15} />
                {t("download")}
              </a>
            )}
            <ButtonLink href="/members/import">{t("another")}</ButtonLink>
            {stage === "done" && result && result.added + result.changed > 0 && (
              <RevertImportForm importId={id} added={result.added} changed={result.changed} />
            )}
            <ButtonLink href="/members" variant="primary">
              {t("openMembers")}
            </ButtonLink>
          </>
        }
      >
        {reverted ? t("revert.done", reverted) : result && t("rows", { count: result.rows })}
      </AlertBanner>
      {result && (
        <StatStrip>
          {(["added", "changed", "same", "skipped", "wrong"] as const).map((each) => (
            <StatCard
              key={each}
              label={t(each)}
              value={formatCount(result[each])}
              {...rowsHref(each, result[each])}
            />
          ))}
        </StatStrip>
      )}
      {reverted && (
        <StatStrip>
          {(["removed", "restored", "left"] as const).map((each) => (
            <StatCard
              key={each}
              label={t(`revert.${each}Count`)}
              value={formatCount(reverted[each])}
              {...rowsHref(each, reverted[each])}
            />
          ))}
        </StatStrip>
      )}
      {failedFileId && stage === "done" && (
        <Panel title={t("mend.title")} extra={<span>{t("mend.hint")}</span>}>
          <UploadRosterForm />
        </Panel>
      )}
    </>
  );
}
