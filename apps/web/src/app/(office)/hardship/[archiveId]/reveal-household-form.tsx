"use client";
import { disabilityGrade, disabilityKind, illness } from "@gongbang/domain/codes/hardship";
import type { SealedField } from "@gongbang/domain/hardship/reveal-household.input";
import { MaskedValue } from "@gongbang/ui/masked-value";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import type { Locale } from "~/shell/preferences.ts";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { newCommandId } from "~/shell/use-command.ts";
import { useRefusal } from "~/shell/use-refusal.ts";

const revealReasons = ["visit", "payment", "check", "other"] as const;

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
  const t = useTranslations();
  const locale = useLocale();
  const refusal = useRefusal();
  const reveal = useMutation(useTRPC().archives.reveal.mutationOptions());
  const label = t(`hardship.household.${field}`);
  const uncover = async ({ reason, reasonText }: { reason: string; reasonText?: string }) => {
    const because = revealReasons.find((each) => each === reason) ?? "other";
    const asked = { commandId: newCommandId(), id, field, reason: because, reasonText };
    const shown = await reveal.mutateAsync(asked).catch((error: unknown) => {
      throw new Error(refusal(error) ?? undefined);
    });
    return shown.value ?? diagnosisOf(shown, locale).filter(Boolean).join(" ");
  };
  return (
    <MaskedValue
      masked={masked}
      label={label}
      reasons={revealReasons.map((value) => ({ value, label: t(`common.revealReasons.${value}`) }))}
      onReveal={uncover}
    />
  );
}
