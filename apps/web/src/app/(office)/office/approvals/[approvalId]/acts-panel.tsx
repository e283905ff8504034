import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { formatInstant } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { Timeline } from "@gongbang/ui/timeline";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import type { ApprovalView } from "../approval-shapes.ts";

type Act = ApprovalView["acts"][number];

/** Who said what, on behalf of whom, and on which sum. */
export function ActsPanel({ item }: { item: ApprovalView }) {
  const t = useTranslations("approvals");
  const locale = useLocale();
  const by = ({ byName, forName }: Act) =>
    forName === null ? byName : t("item.onBehalf", { name: byName, other: forName });
  const details = (act: Act) =>
    [
      act.toName && t("item.to", { name: act.toName }),
      act.amountFen !== null && t("item.amount", { fen: act.amountFen }),
      act.grade && t("item.category", { grade: codeWord(hardshipGrade, act.grade, locale) ?? act.grade }),
      act.emergency && t("item.emergency", { reason: act.emergency }),
      act.note,
    ].filter(Boolean);
  return (
    <Panel title={t("item.acts")} flush>
      <Timeline
        empty={<p className="p-3.5 text-sub text-muted">{t("item.noActs")}</p>}
        items={item.acts.map((act) => ({
          id: act.id,
          title: `${act.tierName || t("plainTier")} · ${t(`outcome.${act.outcome}`)}`,
          by: by(act),
          at: formatInstant(act.at, locale),
          dateTime: act.at,
          body: details(act).join(" · "),
        }))}
      />
    </Panel>
  );
}
