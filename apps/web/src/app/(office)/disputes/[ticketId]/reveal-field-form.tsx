"use client";
import { useMutation } from "@tanstack/react-query";
import { SealedValue } from "~/shell/sealed-value.tsx";
import { useTRPC } from "~/shell/trpc-client.tsx";

type RevealFieldFormProps = {
  ticketId: string;
  partyId?: string;
  field: "narrative" | "phone";
  masked: string;
  label: string;
};

/** A sealed text of a ticket, covered until a reason is given. */
export function RevealFieldForm({ ticketId, partyId, field, masked, label }: RevealFieldFormProps) {
  const { mutateAsync: reveal } = useMutation(useTRPC().tickets.reveal.mutationOptions());
  const asked = { ticketId, field, ...(partyId && { partyId }) };
  return (
    <SealedValue
      masked={masked}
      label={label}
      reveal={async (why) => (await reveal({ ...asked, ...why })).value}
    />
  );
}
