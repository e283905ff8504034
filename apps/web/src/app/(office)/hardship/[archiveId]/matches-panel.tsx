import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { civilAffairsClass, hardshipCause } from "@gongbang/domain/codes/hardship";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatFen } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Panel, PanelGroup, PanelRow } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import type { Matches } from "./plan-shapes.ts";

type Props = { archiveId: string; matches: Matches; mayPropose: boolean };
type Reason = Matches["kinds"][number]["reasons"][number];

/** 政策匹配: what the household qualifies for and has not had this year, each with its reasons. */
export function MatchesPanel({ archiveId, matches: { kinds, classes }, mayPropose }: Props) {
  const t = useTranslations("plans.matches");
  const locale = useLocale();
  const sentence = useReasons();
  return (
    <Panel flush title={t("title")}>
      <PanelGroup title={t("kinds")} count={kinds.length} />
      {kinds.map(({ kind, openFunds, leftFen, reasons }) => (
        <PanelRow key={kind}>
          <span className="min-w-0 flex-1">
            <b className="font-semibold">{codeWord(aidKind, kind, locale)}</b>{" "}
            <span className="text-sub text-muted">{sentence(reasons)}</span>
          </span>
          <span className="text-sub">
            {leftFen !== null && <>{t("left", { amount: formatFen(leftFen) })} </>}
            {openFunds === 0 ? t("noFund") : t("funds", { count: openFunds })}
          </span>
          {mayPropose && openFunds > 0 && (
            <Link href={`/aid/propose?archive=${archiveId}`}>{t("propose")}</Link>
          )}
        </PanelRow>
      ))}
      {kinds.length === 0 && <EmptyState title={t("none")}>{t("noneBody")}</EmptyState>}
      {classes.length > 0 && <PanelGroup title={t("classes")} count={classes.length} />}
      {classes.map(({ class: each, reasons, cautions }) => (
        <PanelRow key={each}>
          <span className="min-w-0 flex-1">
            <b className="font-semibold">{codeWord(civilAffairsClass, each, locale)}</b>{" "}
            <span className="text-sub text-muted">{sentence(reasons)}</span>
          </span>
          {cautions.length > 0 && (
            <span className="text-sub text-muted">
              {cautions.map((code) => t(`cautions.${code}`)).join("")}
            </span>
          )}
        </PanelRow>
      ))}
    </Panel>
  );
}

/** The reasons as one sentence. */
function useReasons() {
  const t = useTranslations("plans.matches.reasons");
  const common = useTranslations("common.words");
  const locale = useLocale();
  return (reasons: readonly Reason[]) =>
    reasons
      .map(({ code, cause, count = 0, fen = 0 }) =>
        t(code as "inFile", {
          cause: codeWord(hardshipCause, cause ?? null, locale) ?? "",
          ...{ count, amount: formatFen(fen) },
        }),
      )
      .join(common("separator"));
}
