import type { AppRouter } from "@gongbang/api/root";
import { formatDay } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { FinishTask } from "./finish-task-form.tsx";

type Task = inferRouterOutputs<AppRouter>["tasks"]["list"]["rows"][number];

/** 待办: what an officer has to do, the longest due first, each with its household. */
export function TaskPanel({ rows, mayFinish }: { rows: readonly Task[]; mayFinish: boolean }) {
  const t = useTranslations("aid.visits.tasks");
  const locale = useLocale();
  return (
    <Panel title={t("title")} flush>
      {rows.length === 0 && <PanelRow className="text-sub text-muted">{t("empty")}</PanelRow>}
      {rows.map((task) => (
        <PanelRow key={task.id}>
          <span className="min-w-0 flex-1">
            <span className="flex flex-wrap items-center gap-x-2">
              {task.words}
              <Tag>{t(`kind.${task.kind}`)}</Tag>
            </span>
            <span className="block text-meta text-muted">
              <Link quiet href={`/hardship/${task.archiveId}`}>
                {task.name}
              </Link>{" "}
              {t("due", { on: formatDay(task.dueOn, "short", locale) })}
            </span>
          </span>
          {mayFinish && <FinishTask taskId={task.id} version={task.version} words={task.words} />}
        </PanelRow>
      ))}
    </Panel>
  );
}
