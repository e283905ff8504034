"use client";
import { disabilityGrade, disabilityKind, illness } from "@gongbang/domain/codes/hardship";
import type { SealedField } from "@gongbang/domain/hardship/reveal-household.input";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import type { Locale } from "~/shell/preferences.ts";
import { SealedValue } from "~/shell/sealed-value.tsx";
import { useTRPC } from "~/shell/trpc-client.tsx";

type Shown = Record<"illness" | "words" | "disabilityKind" | "disabilityGrade", string | null>;

const diagnosisOf = ({ illness: code, words, ...disability }: Shown, locale: Locale) => [
  codeWord(illness, code, locale),
  codeWord(disabilityKind, disability.disabilityKind, locale),
  codeWord(disabilityGrade, disability.disabilityGrade, locale),
  words,
];

type Props = { id: string; field: SealedField; masked: string };

/** A sealed field of a household member, with the eye that uncovers it for a reason. */
export function RevealHouseholdForm({ id, field, masked }: Props) {
  const t = useTranslations("hardship.household");
  const locale = useLocale();
  const { mutateAsync: reveal } = useMutation(useTRPC().archives.reveal.mutationOptions());
  return (
    <SealedValue
      masked={masked}
      label={t(field)}
      reveal={async (why) => {
        const shown = await reveal({ id, field, ...why });
        return shown.value ?? diagnosisOf(shown, locale).filter(Boolean).join(" ");
      }}
    />
  );
}
