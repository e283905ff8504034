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
          {
            key: "words",
            title: t("words"),
            rowHeader: true,
            cell: ({ words }) => <span className="block min-w-28 py-1.5 whitespace-normal">{words}</span>,
          },
          { key: "kind", title: t("kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
          { key: "owner", title: t("owner"), hideOnPhone: true, cell: ({ ownerName }) => ownerName },
          { key: "due", title: t("due"), cell: ({ dueOn }) => formatDay(dueOn, "table", locale) },
          { key: "state", title: t("state"), cell: (measure) => <MeasureEnd measure={measure} /> },
          {
            key: "end",
            title: t("actions"),
            buttons: true,
            cell: (measure) => mayWrite && measure.state === "open" && <EndMeasureForm measure={measure} />,
          },
        ]}
        empty={<EmptyState title={t("none")}>{t("noneBody")}</EmptyState>}
      />
    </Panel>
  );
}

/** How it stands, and below it what came of it; on several lines, so that the last column stays in sight. */
function MeasureEnd({ measure }: { measure: Measure }) {
  return (
    <span className="block py-1.5 whitespace-normal">
      <MeasureState measure={measure} />
      {measure.result && <span className="block text-sub text-muted"> {measure.result}</span>}
    </span>
  );
}

function MeasureState({ measure: { state, daysLeft, isOverdue } }: { measure: Measure }) {
  const t = useTranslations("plans.measures");
  if (state !== "open") return t(`states.${state}`);
  if (isOverdue) return <DuePill kind="missed">{t("late", { count: -(daysLeft ?? 0) })}</DuePill>;
  if (daysLeft === 0) return <DuePill kind="today">{t("today")}</DuePill>;
  return <DuePill kind="ok">{t("left", { count: daysLeft ?? 0 })}</DuePill>;
}
