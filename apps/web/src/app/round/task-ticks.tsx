"use client";
import { ChipGroup } from "@gongbang/ui/field";
import { formatDay } from "@gongbang/ui/format";
import { useLocale, useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import type { EntryValues } from "./entry-values.ts";
import type { RoundPerson } from "./round-cache.ts";

type TaskTicksProps = { form: UseFormReturn<EntryValues>; tasks: RoundPerson["tasks"] };

/** The household's open tasks: a tick says that it was done at this visit. */
export function TaskTicks({ form, tasks }: TaskTicksProps) {
  const t = useTranslations("rounds.form");
  const locale = useLocale();
  if (tasks.length === 0) return null;
  return (
    <ChipGroup
      type="checkbox"
      label={t("tasks")}
      options={tasks.map(({ id, words, dueOn }) => ({
        value: id,
        label: t("task", { words, due: formatDay(dueOn, "short", locale) }),
      }))}
      {...form.register("tasksDone")}
    />
  );
}
