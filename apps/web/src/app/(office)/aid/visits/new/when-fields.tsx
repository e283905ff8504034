"use client";
import { ChipGroup, DateField, TextField } from "@gongbang/ui/field";
import { formatDay } from "@gongbang/ui/format";
import { ChevronDown, Clock } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { errorAt } from "./error-at.ts";
import type { Visiting } from "./record-visit-form.tsx";
import { lengths } from "./visit-values.ts";

/** When it was: one line that says it, and the fields behind it for who writes it down later. */
export function WhenFields({ visit: { form, sentence } }: { visit: Visiting }) {
  const t = useTranslations("aid.visits.form");
  const locale = useLocale();
  const [visitedOn, startedTime, minutes] = form.watch(["visitedOn", "startedTime", "minutes"]);
  const said = [
    `${formatDay(visitedOn, "short", locale)} ${startedTime}`.trim(),
    t("minutesOption", { count: Number(minutes) }),
  ];
  const { errors } = form.formState;
  const wrong = Boolean(errors.visitedOn ?? errors.startedTime ?? errors.minutes);
  return (
    <details open={wrong || undefined} className="group">
      <summary className="flex min-h-6 cursor-pointer list-none items-center gap-1.5 text-sub max-md:min-h-11 max-md:text-[15px]">
        <Clock aria-hidden size={14} className="text-muted" />
        {said.join(locale === "en" ? ", " : "，")}
        <ChevronDown aria-hidden size={14} className="text-muted group-open:rotate-180" />
      </summary>
      <div className="mt-1 grid grid-cols-2 gap-x-3 gap-y-2">
        <DateField
          label={t("when")}
          error={errorAt(errors, "visitedOn", sentence)}
          {...form.register("visitedOn")}
        />
        <TextField
          type="time"
          label={t("at")}
          error={errorAt(errors, "startedTime", sentence)}
          {...form.register("startedTime")}
        />
        <ChipGroup
          type="radio"
          columns={4}
          className="col-span-full"
          label={t("minutesOf")}
          options={lengths.map((value) => ({ value, label: value }))}
          error={errorAt(errors, "minutes", sentence)}
          {...form.register("minutes")}
        />
      </div>
    </details>
  );
}
