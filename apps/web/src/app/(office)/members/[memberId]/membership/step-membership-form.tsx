"use client";
import type { AppRouter } from "@gongbang/api/root";
import { Dialog } from "@gongbang/ui/dialog";
import { StepButtons } from "@gongbang/ui/step-buttons";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSentence } from "~/shell/use-refusal.ts";
import { MembershipFields } from "./membership-fields.tsx";

export type MembershipView = inferRouterOutputs<AppRouter>["memberships"]["record"];
type Props = { membership: MembershipView; today: string };

const dangerous = ["refuse", "expel", "lapse"];

/** The steps that lead on from here as buttons, each with what it lacks; a transfer has a page of its own. */
export function StepMembershipForm({ membership, today }: Props) {
  const t = useTranslations("memberships.record");
  const events = useTranslations("machines.members.membership.events");
  const sentence = useSentence();
  const [taking, setTaking] = useState<string | null>(null);
  const close = () => setTaking(null);
  const open = membership.steps.filter(({ mayTake }) => mayTake);
  return (
    <>
      <StepButtons
        steps={open.map(({ event, lacks }) => ({
          key: event,
          label: events(event),
          primary: event === "approve" || event === "transfer" || event === "file",
          danger: dangerous.includes(event),
          ...(event === "transfer"
            ? { href: `/members/transfers/new?member=${membership.id}` }
            : { onTake: () => setTaking(event) }),
          lacks: lacks.map(({ code, ...details }) => ({ text: sentence(code, details) })),
          lacksTitle: t("lacks", { step: events(event), count: lacks.length }),
        }))}
      />
      {taking !== null && (
        <Dialog open onOpenChange={close} title={events(taking)}>
          <MembershipFields event={taking} membership={membership} today={today} close={close} />
        </Dialog>
      )}
    </>
  );
}
