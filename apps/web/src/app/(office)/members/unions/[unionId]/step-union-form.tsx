"use client";
import type { AppRouter } from "@gongbang/api/root";
import { Dialog } from "@gongbang/ui/dialog";
import { StepButtons } from "@gongbang/ui/step-buttons";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSentence } from "~/shell/use-refusal.ts";
import { ApproveUnionStep, EndUnionStep, ReasonUnionStep } from "./union-steps.tsx";

export type UnionView = inferRouterOutputs<AppRouter>["organisations"]["record"];
export type UnionEvent = UnionView["steps"][number]["event"];
type Props = { union: UnionView; today: string; into: { value: string; label: string }[] };

/** What the union above may decide, each with what it lacks. */
export function StepUnionForm({ union, today, into }: Props) {
  const t = useTranslations("memberships.union");
  const events = useTranslations("machines.members.union.events");
  const sentence = useSentence();
  const [taking, setTaking] = useState<UnionEvent | null>(null);
  const close = () => setTaking(null);
  return (
    <>
      <StepButtons
        steps={union.steps
          .filter(({ mayTake }) => mayTake)
          .map(({ event, lacks }) => ({
            key: event,
            label: events(event),
            primary: event === "approve",
            danger: event === "dissolve",
            onTake: () => setTaking(event),
            lacks: lacks.map(({ code, ...details }) => ({ text: sentence(code, details) })),
            lacksTitle: t("lacks", { step: events(event), count: lacks.length }),
          }))}
      />
      {taking !== null && (
        <Dialog open onOpenChange={close} title={events(taking)}>
          {taking === "approve" && <ApproveUnionStep union={union} today={today} close={close} />}
          {(taking === "merge" || taking === "dissolve") && (
            <EndUnionStep event={taking} union={union} into={into} close={close} />
          )}
          {(taking === "refuse" || taking === "lock" || taking === "unlock") && (
            <ReasonUnionStep event={taking} union={union} close={close} />
          )}
        </Dialog>
      )}
    </>
  );
}
