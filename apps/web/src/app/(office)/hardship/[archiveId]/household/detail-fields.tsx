"use client";
import { type FormPerson, isStarred } from "@gongbang/domain/hardship/fields-left";
import { ChipGroup, DateField, SelectField, TextField } from "@gongbang/ui/field";
import { useLocale, useTranslations } from "next-intl";
import { codeOptions } from "~/shell/code-words.ts";
import { type Detail, dayDetails, tableOf, yesOrNoDetails } from "../detail-words.ts";

type Bound = { name: string; error?: string };
type Props = { names: readonly Detail[]; of: (name: Detail) => Bound; whom: FormPerson };

const numbers: readonly Detail[] = ["floorArea", "homes", "vehicles", "cashYuan", "contractMonths"];

/** Fields of the register form, each as its kind asks: a choice of codes, a day, yes or no, a number, or words. */
export function DetailFields({ names, of, whom }: Props) {
  return names.map((name) => (
    <DetailField key={name} name={name} bound={of(name)} starred={isStarred(whom, name)} />
  ));
}

function DetailField({ name, bound, starred }: { name: Detail; bound: Bound; starred: boolean }) {
  const t = useTranslations("hardship.details");
  const locale = useLocale();
  const { [name]: table } = tableOf;
  // Its name is its place in the page as well: what is missing leads there.
  const common = { label: t(name), required: starred, id: bound.name, ...bound };
  if (name === "measures" && table)
    return <ChipGroup type="checkbox" options={codeOptions(table, locale)} {...common} />;
  if (table)
    return <SelectField placeholder={t("choose")} options={codeOptions(table, locale)} {...common} />;
  if (dayDetails.includes(name)) return <DateField {...common} />;
  if (yesOrNoDetails.includes(name))
    return (
      <SelectField
        placeholder={t("choose")}
        options={(["1", "0"] as const).map((value) => ({ value, label: t(value === "1" ? "yes" : "no") }))}
        {...common}
      />
    );
  return <TextField inputMode={numbers.includes(name) ? "numeric" : "text"} {...common} />;
}
