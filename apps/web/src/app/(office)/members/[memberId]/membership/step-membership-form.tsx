"use client";
import type { AppRouter } from "@gongbang/api/root";
import type { inferRouterOutputs } from "@trpc/server";
import { StepDialog } from "~/shell/step-dialog.tsx";
import { MembershipFields } from "./membership-fields.tsx";

export type MembershipView = inferRouterOutputs<AppRouter>["memberships"]["record"];
type Props = { membership: MembershipView; today: string };

const forward = ["approve", "transfer", "file"];
const dangerous = ["refuse", "expel", "lapse"];

/** The steps that lead on from here as buttons, each with what it lacks; a transfer has a page of its own. */
export function StepMembershipForm({ membership, today }: Props) {
  return (
    <StepDialog
      machine="members.membership"
      steps={membership.steps.filter(({ mayTake }) => mayTake)}
      lookOf={(event) => ({
        primary: forward.includes(event),
        danger: dangerous.includes(event),
        ...(event === "transfer" && { href: `/members/transfers/new?member=${membership.id}` }),
      })}
      words="memberships.record"
    >
      {(event, close) => (
        <MembershipFields event={event} membership={membership} today={today} close={close} />
      )}
    </StepDialog>
  );
}
