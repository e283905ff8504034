"use client";
import { SelectField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";

/** Why sensitive fields are shown in full. Words: messages "common.revealReasons.*". */
export const reasons = ["visit", "payment", "check", "other"] as const;

/** Asks for the reason of a paper in plain. */
export function ReasonField() {
  const [t, common] = [useTranslations("templates"), useTranslations("common.revealReasons")];
  return (
    <SelectField
      label={t("papers.reason")}
      name="reason"
      defaultValue="check"
      options={reasons.map((value) => ({ value, label: common(value) }))}
    />
  );
}
