"use client";
import { removeFamilyMemberInput } from "@gongbang/domain/members/family-member.input";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import { useCommandForm } from "../../../../shell/use-command-form.ts";
import { ReasonForm, RemoveDialog } from "./remove-dialog.tsx";

type What = { id: string; version: number };

/** Takes somebody out of the family, with the reason. */
export function RemoveFamilyForm({ name, ...what }: What & { name: string }) {
  return (
    <RemoveDialog words="record.family" name={name}>
      {(close) => <Form {...what} close={close} />}
    </RemoveDialog>
  );
}

function Form({ close, ...what }: What & { close: () => void }) {
  const t = useTranslations("record.family");
  const f = useCommandForm(removeFamilyMemberInput, {
    defaults: { ...what, reason: "" },
    command: useTRPC().records.removeFamilyMember.mutationOptions(),
    done: t("removed"),
    onDone: close,
  });
  const reason = f.field("reason");
  return <ReasonForm words="record.family" pending={f.pending} close={close} reason={reason} {...f.layout} />;
}
