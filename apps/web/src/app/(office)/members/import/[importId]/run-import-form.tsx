"use client";
import { Button } from "@gongbang/ui/button";
import { CheckboxField } from "@gongbang/ui/field";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../../../shell/trpc-client.tsx";
import { useCommand } from "../../../../../shell/use-command.ts";

type RunImportFormProps = {
  importId: string;
  rows: number;
  isBegun: boolean;
  /** Fields that change on so many rows that a person must say it is meant. */
  suspicious: readonly { field: string; count: number }[];
};

/** Starts the run, or goes on with one that was stopped. */
export function RunImportForm({ importId, rows, isBegun, suspicious }: RunImportFormProps) {
  const t = useTranslations("members.import");
  const words = useTranslations("members.field");
  const locale = useLocale() === "en" ? "en" : "zh-CN";
  const run = useCommand(useTRPC().members.runImport.mutationOptions());
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const isLocked = !isBegun && suspicious.some(({ field }) => !confirmed.includes(field));
  const turn = (field: string, isChecked: boolean) =>
    setConfirmed(isChecked ? [...confirmed, field] : confirmed.filter((each) => each !== field));
  return (
    <div className="flex flex-col items-start gap-2">
      {!isBegun &&
        suspicious.map(({ field, count }) => (
          <CheckboxField
            key={field}
            label={t("confirm", { field: words.has(field) ? words(field) : field, count })}
            checked={confirmed.includes(field)}
            onChange={(event) => turn(field, event.target.checked)}
          />
        ))}
      <Button
        variant="primary"
        busy={run.pending}
        locked={isLocked}
        onClick={() => !isLocked && run.run({ importId, locale, confirmed: [...confirmed] })}
      >
        {isBegun ? t("continue") : t("run", { count: rows })}
      </Button>
    </div>
  );
}
