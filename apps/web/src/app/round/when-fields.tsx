"use client";
import { ChipGroup, DateField, TextField } from "@gongbang/ui/field";
import { formatDay } from "@gongbang/ui/format";
import { ChevronDown, Clock } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { type EntryValues, lengths } from "./entry-values.ts";

/** When it was and how long: one line that says it, and the fields behind it: open where one is wrong. */
export function WhenFields({ form, wrong }: { form: UseFormReturn<EntryValues>; wrong: boolean }) {
  const t = useTranslations("rounds.form");
  const locale = useLocale();
  const [visitedOn, startedTime, minutes] = form.watch(["visitedOn", "startedTime", "minutes"]);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(visitedOn) ? formatDay(visitedOn, "short", locale) : visitedOn;
  return (
    <details open={wrong || undefined} className="group">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-1.5">
        <Clock aria-hidden size={16} className="text-muted" />
        {t("when", { day, time: startedTime, count: Number(minutes) })}
        <ChevronDown aria-hidden size={16} className="text-muted group-open:rotate-180" />
      </summary>
      <div className="mt-1 grid grid-cols-2 gap-3">
        <DateField label={t("day")} {...form.register("visitedOn")} />
        <TextField type="time" label={t("time")} {...form.register("startedTime")} />
        <ChipGroup
          type="radio"
          columns={3}
          className="col-span-full"
          label={t("minutes")}
          options={lengths.map((value) => ({ value, label: value }))}
          {...form.register("minutes")}
        />
      </div>
    </details>
  );
}
