"use client";
import { MaskedValue } from "@gongbang/ui/masked-value";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import { newCommandId } from "../../../../shell/use-command.ts";
import { useRefusal } from "../../../../shell/use-refusal.ts";
import { type RevealReason, useRevealReasons } from "./reveal-reasons.ts";

/** The number of somebody in the family, covered until a reason is given. */
export function RevealFamilyForm({ id, masked, label }: { id: string; masked: string; label: string }) {
  const refusal = useRefusal();
  const reasons = useRevealReasons();
  const reveal = useMutation(useTRPC().records.revealFamilyMember.mutationOptions());
  const onReveal = async (why: { reason: string; reasonText?: string }) => {
    const asked = { commandId: newCommandId(), id, reason: why.reason as RevealReason };
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
  return <MaskedValue masked={masked} label={label} reasons={reasons} onReveal={onReveal} />;
}
