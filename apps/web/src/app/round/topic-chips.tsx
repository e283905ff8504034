"use client";
import type { VisitOutcome, VisitTopic } from "@gongbang/domain/aid/visit";
import { Button } from "@gongbang/ui/button";
import { ChipGroup } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { EntryValues } from "./entry-values.ts";

/** Chips that are seen at once; the others are behind 更多 (product.md E3). */
const atOnce = 8;

type TopicChipsProps = {
  form: UseFormReturn<EntryValues>;
  name: "topics" | "outcomes";
  /** Those first that this officer uses most. */
  words: readonly (VisitTopic | VisitOutcome)[];
};

/** What was talked about, and what came of it. */
export function TopicChips({ form, name, words }: TopicChipsProps) {
  const [t, visits] = [useTranslations("rounds.form"), useTranslations("aid.visits")];
  const [all, setAll] = useState(false);
  const chosen = form.watch(name);
  const shown = all ? words : words.filter((word, i) => i < atOnce || chosen.includes(word));
  const group = name === "topics" ? "topic" : "outcome";
  return (
    <div className="flex flex-wrap items-end gap-2">
      <ChipGroup
        type="checkbox"
        label={t(name)}
        options={shown.map((value) => ({ value, label: visits(`${group}.${value}` as "topic.health") }))}
        {...form.register(name)}
      />
      {shown.length < words.length && (
        <Button variant="ghost" onClick={() => setAll(true)}>
          {t("more")}
        </Button>
      )}
    </div>
  );
}
