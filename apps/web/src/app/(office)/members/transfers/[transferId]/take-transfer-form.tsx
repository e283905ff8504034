"use client";
import type { AppRouter } from "@gongbang/api/root";
import { refuseTransferInput, takeTransferInput } from "@gongbang/domain/members/transfer.input";
import { Button } from "@gongbang/ui/button";
import { Dialog } from "@gongbang/ui/dialog";
import { TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { StepButtons } from "@gongbang/ui/step-buttons";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { useSentence } from "~/shell/use-refusal.ts";

type Transfer = inferRouterOutputs<AppRouter>["memberships"]["transfer"];
const forward = ["send", "accept"];
const refusing = ["decline", "return"];

/** What this officer's side may do with the transfer, each with what it lacks. */
export function TakeTransferForm({ transfer }: { transfer: Transfer }) {
  const events = useTranslations("machines.members.transfer.events");
  const t = useTranslations("memberships.transfers");
  const sentence = useSentence();
  const [taking, setTaking] = useState<string | null>(null);
  const close = () => setTaking(null);
  return (
    <>
      <StepButtons
        steps={transfer.steps.map(({ event, lacks }) => ({
          key: event,
          label: events(event),
          primary: forward.includes(event),
          onTake: () => setTaking(event),
          lacks: lacks.map(({ code, ...details }) => ({ text: sentence(code, details) })),
          lacksTitle: t("lacks", { step: events(event), count: lacks.length }),
        }))}
      />
      {taking !== null && (
        <Dialog open onOpenChange={close} title={events(taking)}>
          {refusing.includes(taking) ? (
            <Refusing event={taking} transfer={transfer} close={close} />
          ) : (
            <Taking event={taking} transfer={transfer} close={close} />
          )}
        </Dialog>
      )}
    </>
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

function Refusing({ event, transfer: { id, version }, close }: Step) {
  const t = useTranslations("memberships.transfers");
  const events = useTranslations("machines.members.transfer.events");
  const { memberships } = useTRPC();
  const decline = memberships.declineTransfer.mutationOptions();
  const giveBack = memberships.returnTransfer.mutationOptions();
  const f = useCommandForm(refuseTransferInput, {
    defaults: { id, version, reason: "" },
    command: event === "decline" ? decline : giveBack,
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="danger" busy={f.pending}>
          {events(event)}
        </Button>
      }
    >
      <TextArea label={t("reason")} required {...f.field("reason")} />
    </FormLayout>
  );
}
