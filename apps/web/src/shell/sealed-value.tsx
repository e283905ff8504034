"use client";
import { MaskedValue } from "@gongbang/ui/masked-value";
import { type RevealReason, revealReasons, useRevealReasons } from "./reveal-reasons.ts";
import { newCommandId } from "./use-command.ts";
import { useRefusal } from "./use-refusal.ts";

type Why = { commandId: string; reason: RevealReason; reasonText?: string };
type Props = { masked: string; label: string; reveal: (why: Why) => Promise<string | null> };

/** A sealed value, covered until a reason is given; the server writes the reason down. */
export function SealedValue({ masked, label, reveal }: Props) {
  const reasons = useRevealReasons();
  const refusal = useRefusal();
  const uncover = async ({ reason: said, reasonText }: { reason: string; reasonText?: string }) => {
    const reason = revealReasons.find((each) => each === said) ?? "other";
    const why = { commandId: newCommandId(), reason, ...(reasonText && { reasonText }) };
    const value = await reveal(why).catch((error: unknown) => {
      throw new Error(refusal(error) ?? undefined);
    });
    return value ?? "";
  };
  return <MaskedValue masked={masked} label={label} reasons={reasons} onReveal={uncover} />;
}
