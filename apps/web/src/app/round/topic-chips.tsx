"use client";
import type { VisitOutcome, VisitTopic } from "@gongbang/domain/aid/visit";
import { ChipGroup } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import type { EntryValues } from "./entry-values.ts";

type TopicChipsProps = {
  form: UseFormReturn<EntryValues>;
  name: "topics" | "outcomes";
  /** Those first that this officer uses most. Eight are seen at once (product.md E3), and there are no more. */
  words: readonly (VisitTopic | VisitOutcome)[];
};

/** What was talked about, and what came of it. */
export function TopicChips({ form, name, words }: TopicChipsProps) {
  const [t, visits] = [useTranslations("rounds.form"), useTranslations("aid.visits")];
  const group = name === "topics" ? "topic" : "outcome";
  return (
    <ChipGroup
      type="checkbox"
      label={t(name)}
      options={words.map((value) => ({ value, label: visits(`${group}.${value}` as "topic.health") }))}
      {...form.register(name)}
    />
  );
}
