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
    <div className="grid grid-cols-3 items-end gap-2 md:flex">
      <DateField
        className="col-span-full md:flex-1"
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
