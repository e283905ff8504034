import { AlertBanner } from "@gongbang/ui/alert-banner";
import { formatCount } from "@gongbang/ui/format";
import { ButtonLink } from "@gongbang/ui/link";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { StatCard, StatStrip } from "@gongbang/ui/stat-card";
import { Tag } from "@gongbang/ui/tag";
import { useTranslations } from "next-intl";
import { RefusalBanner } from "../../refusal-banner.tsx";
import type { Asked } from "./import-columns.tsx";
import { ProblemList } from "./problem-list.tsx";
import { RunImportForm } from "./run-import-form.tsx";

/** 预检结果: what the import would do, and the button that does it, or goes on with it. */
export function PlanCounts({ asked }: { asked: Asked }) {
  const [t, words] = [useTranslations("members.import"), useTranslations("members.field")];
  const { plan, job } = asked;
  if (!plan) return null;
  const isBegun = asked.stage === "running";
  return (
    <>
      {isBegun && job?.status === "cancelled" && <AlertBanner tone="info">{t("cancelled")}</AlertBanner>}
      {isBegun && job?.failure && <RefusalBanner refusal={job.failure} />}
      <StatStrip>
        {(["added", "changed", "same", "skipped", "wrong"] as const).map((each) => (
          <StatCard key={each} label={t(each)} value={formatCount(plan[each])} />
        ))}
      </StatStrip>
      {plan.fields.length > 0 && (
        <Panel flush title={t("changesTitle")}>
          {plan.fields.map(({ field, count, suspicious }) => (
            <PanelRow key={field}>
              <span className="w-36">{words.has(field) ? words(field) : field}</span>
              <span className="text-sub text-muted">{t("changesOf", { count })}</span>
              {suspicious && <Tag tone="warning">{t("suspicious")}</Tag>}
            </PanelRow>
          ))}
        </Panel>
      )}
      {plan.problems.length > 0 && <ProblemList problems={plan.problems} />}
      <div className="flex flex-wrap items-end gap-2">
        {plan.added + plan.changed > 0 && (
          <RunImportForm
            importId={asked.id}
            rows={plan.added + plan.changed}
            isBegun={isBegun}
            suspicious={plan.fields.filter(({ suspicious }) => suspicious)}
          />
        )}
        {!isBegun && <ButtonLink href={`/members/import/${asked.id}?step=columns`}>{t("again")}</ButtonLink>}
      </div>
    </>
  );
}
