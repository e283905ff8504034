"use client";
import { Button } from "@gongbang/ui/button";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../../../shell/trpc-client.tsx";
import { useCommand } from "../../../../../shell/use-command.ts";

/** Starts the run, or goes on with one that was stopped. */
export function RunImportForm({
  importId,
  rows,
  isBegun,
}: {
  importId: string;
  rows: number;
  isBegun: boolean;
}) {
  const t = useTranslations("members.import");
  const locale = useLocale() === "en" ? "en" : "zh-CN";
  const run = useCommand(useTRPC().members.runImport.mutationOptions());
  return (
    <Button variant="primary" busy={run.pending} onClick={() => run.run({ importId, locale })}>
      {isBegun ? t("continue") : t("run", { count: rows })}
    </Button>
  );
}
