"use client";
import type { SealedArchiveField } from "@gongbang/domain/hardship/reveal-household.input";
import { MaskedValue } from "@gongbang/ui/masked-value";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { newCommandId } from "~/shell/use-command.ts";
import { useRefusal } from "~/shell/use-refusal.ts";

const revealReasons = ["visit", "payment", "check", "other"] as const;

type Props = { id: string; field: SealedArchiveField; masked: string };

/** The bank card or the other contact of an archive, with the eye that uncovers it for a reason. */
export function RevealArchiveForm({ id, field, masked }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const reveal = useMutation(useTRPC().archives.revealOwn.mutationOptions());
  const uncover = async ({ reason, reasonText }: { reason: string; reasonText?: string }) => {
    const because = revealReasons.find((each) => each === reason) ?? "other";
    const asked = { commandId: newCommandId(), id, field, reason: because, reasonText };
    const { value } = await reveal.mutateAsync(asked).catch((error: unknown) => {
      throw new Error(refusal(error) ?? undefined);
    });
    return value;
  };
  return (
    <MaskedValue
      masked={masked}
      label={t(`hardship.details.${field}`)}
      reasons={revealReasons.map((value) => ({ value, label: t(`common.revealReasons.${value}`) }))}
      onReveal={uncover}
    />
  );
}
