"use client";
import type { SealedField } from "@gongbang/domain/members/member-fields";
import { SealedValue } from "~/shell/sealed-value.tsx";
import { useTRPCClient } from "~/shell/trpc-client.tsx";

type RevealFieldFormProps = { memberId: string; field: SealedField; masked: string; label: string };

/** A sealed fact of a member, covered until a reason is given. */
export function RevealFieldForm({ memberId, field, masked, label }: RevealFieldFormProps) {
  const { members } = useTRPCClient();
  return (
    <SealedValue
      masked={masked}
      label={label}
      reveal={async (why) => (await members.reveal.mutate({ memberId, field, ...why })).value}
    />
  );
}
