"use client";
import type { SealedField } from "@gongbang/domain/members/member-fields";
import { MaskedValue } from "@gongbang/ui/masked-value";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import { newCommandId } from "../../../../shell/use-command.ts";
import { useRefusal } from "../../../../shell/use-refusal.ts";

const reasons = ["visit", "payment", "check", "other"] as const;

type RevealFieldFormProps = {
  memberId: string;
  field: SealedField;
  masked: string;
  label: string;
};

/** A sealed fact, covered until a reason is given; the server writes the reason down. */
export function RevealFieldForm({ memberId, field, masked, label }: RevealFieldFormProps) {
  const t = useTranslations("common.revealReasons");
  const refusal = useRefusal();
  const reveal = useMutation(useTRPC().members.reveal.mutationOptions());
  const onReveal = async (why: { reason: string; reasonText?: string }) => {
    const reason = reasons.find((each) => each === why.reason) ?? "other";
    const asked = { commandId: newCommandId(), memberId, field, reason };
    try {
      const { value } = await reveal.mutateAsync({
        ...asked,
        ...(why.reasonText && { reasonText: why.reasonText }),
      });
      return value ?? "";
    } catch (error) {
      throw new Error(refusal(error) ?? undefined);
    }
  };
  return (
    <MaskedValue
      masked={masked}
      label={label}
      reasons={reasons.map((value) => ({ value, label: t(value) }))}
      onReveal={onReveal}
    />
  );
}
