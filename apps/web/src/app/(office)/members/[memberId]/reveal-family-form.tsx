"use client";
import { useMutation } from "@tanstack/react-query";
import { SealedValue } from "~/shell/sealed-value.tsx";
import { useTRPC } from "~/shell/trpc-client.tsx";

/** The number of somebody in the family, covered until a reason is given. */
export function RevealFamilyForm({ id, masked, label }: { id: string; masked: string; label: string }) {
  const { mutateAsync: reveal } = useMutation(useTRPC().records.revealFamilyMember.mutationOptions());
  return (
    <SealedValue masked={masked} label={label} reveal={async (why) => (await reveal({ id, ...why })).value} />
  );
}
