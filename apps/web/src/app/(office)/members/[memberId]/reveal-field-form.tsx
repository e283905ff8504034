"use client";
import type { SealedField } from "@gongbang/domain/members/member-fields";
import { useMutation } from "@tanstack/react-query";
import { SealedValue } from "~/shell/sealed-value.tsx";
import { useTRPC } from "~/shell/trpc-client.tsx";

type RevealFieldFormProps = { memberId: string; field: SealedField; masked: string; label: string };

/** A sealed fact of a member, covered until a reason is given. */
export function RevealFieldForm({ memberId, field, masked, label }: RevealFieldFormProps) {
  const { mutateAsync: reveal } = useMutation(useTRPC().members.reveal.mutationOptions());
  return (
    <SealedValue
      masked={masked}
      label={label}
      reveal={async (why) => (await reveal({ memberId, field, ...why })).value}
    />
  );
}
