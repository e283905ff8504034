"use client";
import type { SealedArchiveField } from "@gongbang/domain/hardship/reveal-household.input";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { SealedValue } from "~/shell/sealed-value.tsx";
import { useTRPC } from "~/shell/trpc-client.tsx";

type Props = { id: string; field: SealedArchiveField; masked: string };

/** The bank card or the other contact of an archive, with the eye that uncovers it for a reason. */
export function RevealArchiveForm({ id, field, masked }: Props) {
  const t = useTranslations("hardship.details");
  const { mutateAsync: reveal } = useMutation(useTRPC().archives.revealOwn.mutationOptions());
  return (
    <SealedValue
      masked={masked}
      label={t(field)}
      reveal={async (why) => (await reveal({ id, field, ...why })).value}
    />
  );
}
