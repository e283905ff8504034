import { civilAffairsClass, hardshipGrade, housing } from "@gongbang/domain/codes/hardship";
import { FactList, FactRow } from "@gongbang/ui/fact";
import { formatDay } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Panel } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import type { ArchiveView } from "./archive-shapes.ts";

/** What was found and done on the way: visit, comparison, notice, and what bars an archive. */
export function ArchiveFacts({ archive }: { archive: ArchiveView }) {
  const t = useTranslations("hardship.record");
  const household = useTranslations("hardship.household");
  const separator = useTranslations("common.words")("separator");
  const locale = useLocale();
  const on = (day: string) => formatDay(day, "long", locale);
  const { visitedOn, visitors, comparedOn, comparison, noticeFrom, noticeUntil, noticePlace, negatives } =
    archive;
  const notice = noticeFrom &&
    noticeUntil && { from: on(noticeFrom), until: on(noticeUntil), place: noticePlace ?? t("none") };
  return (
    <Panel title={t("facts")} extra={<Link href={`/members/${archive.memberId}`}>{t("memberPage")}</Link>}>
      <FactList>
        <FactRow label={t("union")}>{archive.unionName}</FactRow>
        <FactRow label={t("maskedId")}>{archive.maskedId}</FactRow>
        <FactRow label={t("visited")}>
          {visitedOn && t("visitedBy", { on: on(visitedOn), people: visitors.join(separator) })}
        </FactRow>
        <FactRow label={t("comparison")}>
          {comparedOn &&
            comparison &&
            t("comparedText", { on: on(comparedOn), result: t(`comparisons.${comparison}`) })}
        </FactRow>
        <FactRow label={t("onNotice")}>{notice && t("noticeText", notice)}</FactRow>
        <FactRow label={t("negatives")}>
          {negatives.length === 0
            ? t("noNegatives")
            : negatives.map((code) => household(`negative.${code}`)).join(separator)}
        </FactRow>
        <FactRow label={t("housing")}>{codeWord(housing, archive.housing, locale)}</FactRow>
        <FactRow label={t("civilAffairs")}>
          {codeWord(civilAffairsClass, archive.civilAffairsClass, locale)}
        </FactRow>
        <Judged archive={archive} on={on} />
        <Standing archive={archive} on={on} />
        <FactRow label={t("statement")}>{archive.statement || null}</FactRow>
      </FactList>
    </Panel>
  );
}

/** Another category than the proposed one, and what the household said before an end. */
function Judged({ archive, on }: { archive: ArchiveView; on: (day: string) => string }) {
  const t = useTranslations("hardship.record");
  const locale = useLocale();
  const { overrideGrade, overrideReason, overrideByName, heardOn, heardNote, keptUntil } = archive;
  const grade = codeWord(hardshipGrade, overrideGrade, locale);
  return (
    <>
      {grade && (
        <FactRow label={t("override")}>
          {t("overrideText", { grade, name: overrideByName ?? "", reason: overrideReason ?? "" })}
        </FactRow>
      )}
      {heardOn && (
        <FactRow label={t("heard")}>{t("heardText", { on: on(heardOn), words: heardNote ?? "" })}</FactRow>
      )}
      {keptUntil && <FactRow label={t("keptUntil")}>{on(keptUntil)}</FactRow>}
    </>
  );
}

/** In the file since, and out of it why. */
function Standing({ archive, on }: { archive: ArchiveView; on: (day: string) => string }) {
  const t = useTranslations("hardship.record");
  const exits = useTranslations("hardship.steps.exits");
  const { enrolledOn, closedOn, exitCode } = archive;
  return (
    <>
      <FactRow label={t("enrolledOn")}>{enrolledOn && on(enrolledOn)}</FactRow>
      {closedOn && <FactRow label={t("closedOn")}>{on(closedOn)}</FactRow>}
      {exitCode && <FactRow label={t("exit")}>{exits(exitCode)}</FactRow>}
    </>
  );
}
