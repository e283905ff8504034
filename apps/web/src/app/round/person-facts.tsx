"use client";
import { familyRelation } from "@gongbang/domain/codes/family-relation";
import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { Button } from "@gongbang/ui/button";
import { ChipGroup } from "@gongbang/ui/field";
import { formatDay } from "@gongbang/ui/format";
import { MapPin } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { codeWord } from "~/shell/code-words.ts";
import type { EntryValues } from "./entry-values.ts";
import type { RoundPerson } from "./round-cache.ts";

type PersonFactsProps = { person: RoundPerson; form: UseFormReturn<EntryValues>; onChange: () => void };

/** Whom the visit is to, with what is needed at the door, and whom of the household it is with. */
export function PersonFacts({ person, form, onChange }: PersonFactsProps) {
  const t = useTranslations("rounds.form");
  const locale = useLocale();
  const { name, number, grade, addressMask, idMask, phoneMask, lastVisitOn, family } = person;
  const met = form.watch("met");
  return (
    <section className="panel px-3.5 py-2.5">
      <div className="flex flex-wrap items-center gap-x-2">
        <h2 className="text-[17px] font-semibold">{name}</h2>
        <span className="text-[14px] text-muted">
          {[number, codeWord(hardshipGrade, grade, locale)].filter(Boolean).join("·")}
        </span>
        <Button variant="ghost" className="ms-auto" onClick={onChange}>
          {t("change")}
        </Button>
      </div>
      <p className="flex flex-wrap items-center gap-x-3 text-[14px] text-muted">
        {addressMask && (
          <span className="flex items-center gap-1">
            <MapPin aria-hidden size={14} />
            {addressMask}
          </span>
        )}
        <span>{lastVisitOn ? t("last", { on: formatDay(lastVisitOn, "short", locale) }) : t("never")}</span>
        <span className="tabular-nums">{idMask}</span>
        {phoneMask && <span className="tabular-nums">{phoneMask}</span>}
      </p>
      {met && family.length > 0 && (
        <ChipGroup
          type="checkbox"
          className="mt-2"
          label={t("people")}
          options={family.map((one) => ({
            value: one.id,
            label:
              one.relation === "01"
                ? t("self")
                : `${codeWord(familyRelation, one.relation, locale)} ${one.name}`,
          }))}
          {...form.register("people")}
        />
      )}
    </section>
  );
}
