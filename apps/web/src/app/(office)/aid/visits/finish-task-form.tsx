"use client";
import { Button } from "@gongbang/ui/button";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

type FinishTaskProps = { taskId: string; version: number; words: string };

/** Says that a task was done today. */
export function FinishTask({ taskId, version, words }: FinishTaskProps) {
  const t = useTranslations("aid.visits.tasks");
  const finishing = useCommand(useTRPC().tasks.finish.mutationOptions(), { done: t("finished") });
  return (
    <Button
      size="sm"
      busy={finishing.pending}
      aria-label={t("finishOf", { words })}
      onClick={() => finishing.run({ taskId, version })}
    >
      {t("finish")}
    </Button>
  );
}
