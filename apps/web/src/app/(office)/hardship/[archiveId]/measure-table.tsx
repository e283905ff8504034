import { DataTable } from "@gongbang/ui/data-table";
import { DuePill } from "@gongbang/ui/due-pill";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import { AddMeasureForm } from "./add-measure-form.tsx";
import { EndMeasureForm } from "./end-measure-form.tsx";
import type { Measure, PlanView } from "./plan-shapes.ts";

type Props = { archiveId: string; plan: PlanView; mayWrite: boolean };

/** The measures of the plan: what, by whom and by when, and what came of each. */
export function MeasureTable({ archiveId, plan, mayWrite }: Props) {
  const t = useTranslations("plans.measures");
  const locale = useLocale();
  return (
    <Panel
      flush
      title={t("title")}
      extra={mayWrite && <AddMeasureForm archiveId={archiveId} officers={plan.officers} />}
    >
      <DataTable<Measure>
        label={t("title")}
        rows={plan.measures}
        rowKey={({ id }) => id}
        columns={[
          { key: "words", title: t("words"), rowHeader: true, cell: ({ words }) => words },
          { key: "kind", title: t("kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
          { key: "owner", title: t("owner"), hideOnPhone: true, cell: ({ ownerName }) => ownerName },
          { key: "due", title: t("due"), cell: ({ dueOn }) => formatDay(dueOn, "table", locale) },
          { key: "state", title: t("state"), cell: (measure) => <MeasureState measure={measure} /> },
          { key: "result", title: t("result"), hideOnPhone: true, cell: ({ result }) => result || null },
          {
            key: "end",
            title: t("actions"),
            cell: (measure) => mayWrite && measure.state === "open" && <EndMeasureForm measure={measure} />,
          },
        ]}
        empty={<EmptyState title={t("none")}>{t("noneBody")}</EmptyState>}
      />
    </Panel>
  );
}

function MeasureState({ measure: { state, daysLeft, isOverdue } }: { measure: Measure }) {
  const t = useTranslations("plans.measures");
  if (state !== "open") return t(`states.${state}`);
  if (isOverdue) return <DuePill kind="missed">{t("late", { count: -(daysLeft ?? 0) })}</DuePill>;
  if (daysLeft === 0) return <DuePill kind="today">{t("today")}</DuePill>;
  return <DuePill kind="ok">{t("left", { count: daysLeft ?? 0 })}</DuePill>;
}
