"use client";
import { SelectField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { useRevealReasons } from "~/shell/reveal-reasons.ts";

/** Asks for the reason of a paper in plain. */
export function ReasonField() {
  const t = useTranslations("templates");
  return (
    <SelectField label={t("papers.reason")} name="reason" defaultValue="check" options={useRevealReasons()} />
  );
}
