"use client";
import { addMonths, parseDay } from "@gongbang/domain/kernel/day";
import { Button } from "@gongbang/ui/button";
import { DateField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { errorAt } from "./error-at.ts";
import type { Visiting } from "./record-visit-form.tsx";
import { intervals } from "./visit-values.ts";

/** When to go next, with the usual distances one press away. */
export function NextVisitField({ visit: { form, sentence } }: { visit: Visiting }) {
  const t = useTranslations("aid.visits.form");
  const goIn = (months: number) => {
    const from = parseDay(form.getValues("visitedOn"));
    if (from !== null) form.setValue("nextVisitOn", addMonths(from, months), { shouldDirty: true });
  };
  return (
    <div className="flex flex-wrap items-end gap-2">
      <DateField
        className="min-w-40 flex-1"
        label={t("next")}
        error={errorAt(form.formState.errors, "nextVisitOn", sentence)}
        {...form.register("nextVisitOn")}
      />
      {intervals.map((months) => (
        <Button key={months} onClick={() => goIn(months)}>
          {t("nextMonths", { count: months })}
        </Button>
      ))}
    </div>
  );
}
