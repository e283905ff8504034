"use client";
import type { AppRouter } from "@gongbang/api/root";
import { refuseTransferInput, takeTransferInput } from "@gongbang/domain/members/transfer.input";
import { Button } from "@gongbang/ui/button";
import { TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { RefusalFields } from "~/shell/refusal-fields.tsx";
import { StepDialog } from "~/shell/step-dialog.tsx";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

type Transfer = inferRouterOutputs<AppRouter>["memberships"]["transfer"];
const forward = ["send", "accept"];
const refusing = ["decline", "return"];

/** What this officer's side may do with the transfer, each with what it lacks. */
export function TakeTransferForm({ transfer }: { transfer: Transfer }) {
  return (
    <StepDialog
      machine="members.transfer"
      steps={transfer.steps}
      lookOf={(event) => ({ primary: forward.includes(event) })}
      words="memberships.transfers"
    >
      {(event, close) => {
        const Fields = refusing.includes(event) ? Refusing : Taking;
        return <Fields event={event} transfer={transfer} close={close} />;
      }}
    </StepDialog>
  );
}

type Step = { event: string; transfer: Transfer; close: () => void };

function Taking({ event, transfer: { id, version }, close }: Step) {
  const t = useTranslations("memberships.transfers");
  const events = useTranslations("machines.members.transfer.events");
  const { memberships } = useTRPC();
  const calls = {
    send: memberships.agreeTransfer.mutationOptions(),
    accept: memberships.acceptTransfer.mutationOptions(),
    withdraw: memberships.withdrawTransfer.mutationOptions(),
  };
  const f = useCommandForm(takeTransferInput, {
    defaults: { id, version, note: "" },
    command: event === "send" ? calls.send : event === "accept" ? calls.accept : calls.withdraw,
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {events(event)}
        </Button>
      }
    >
      {event === "accept" && <p className="text-sub text-muted">{t("acceptHint")}</p>}
      <TextArea label={t("noteField")} {...f.field("note")} />
    </FormLayout>
  );
}

function Refusing({ event, transfer, close }: Step) {
  const t = useTranslations("memberships.transfers");
  const events = useTranslations("machines.members.transfer.events");
  const { memberships } = useTRPC();
  const decline = memberships.declineTransfer.mutationOptions();
  const giveBack = memberships.returnTransfer.mutationOptions();
  return (
    <RefusalFields
      of={transfer}
      schema={refuseTransferInput}
      command={event === "decline" ? decline : giveBack}
      words={{ reason: t("reason"), submit: events(event), done: t("done") }}
      close={close}
    />
  );
}
