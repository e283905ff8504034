"use client";
import { MaskedValue } from "@gongbang/ui/masked-value";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import { newCommandId } from "../../../../shell/use-command.ts";
import { useRefusal } from "../../../../shell/use-refusal.ts";

const reasons = ["visit", "payment", "check", "other"] as const;
type RevealFieldFormProps = {
  ticketId: string;
  partyId?: string;
  field: "narrative" | "phone";
  masked: string;
  label: string;
};

/** A sealed text, covered until a reason is given; the server writes the reason down. */
export function RevealFieldForm({ ticketId, partyId, field, masked, label }: RevealFieldFormProps) {
  const t = useTranslations("common.revealReasons");
  const refusal = useRefusal();
  const reveal = useMutation(useTRPC().tickets.reveal.mutationOptions());
  const onReveal = async ({ reason, reasonText }: { reason: string; reasonText?: string }) => {
    const known = reasons.find((each) => each === reason) ?? "other";
    const asked = { commandId: newCommandId(), ticketId, field, reason: known };
    try {
      const { value } = await reveal.mutateAsync({
        ...asked,
        ...(partyId && { partyId }),
        ...(reasonText && { reasonText }),
      });
      return value;
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
