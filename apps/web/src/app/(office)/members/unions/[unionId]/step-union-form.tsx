"use client";
import type { AppRouter } from "@gongbang/api/root";
import type { inferRouterOutputs } from "@trpc/server";
import { StepDialog } from "~/shell/step-dialog.tsx";
import { ApproveUnionStep, EndUnionStep, ReasonUnionStep } from "./union-steps.tsx";

/** A union without its trail, which no form needs in the browser. */
export type UnionView = Omit<inferRouterOutputs<AppRouter>["organisations"]["record"], "trail">;
export type UnionEvent = UnionView["steps"][number]["event"];
type Props = { union: UnionView; today: string; into: { value: string; label: string }[] };

/** What the union above may decide, each with what it lacks. */
export function StepUnionForm({ union, today, into }: Props) {
  return (
    <StepDialog
      machine="members.union"
      steps={union.steps.filter(({ mayTake }) => mayTake)}
      lookOf={(event) => ({ primary: event === "approve", danger: event === "dissolve" })}
      words="memberships.union"
    >
      {(event, close) => {
        if (event === "approve") return <ApproveUnionStep union={union} today={today} close={close} />;
        if (event === "merge" || event === "dissolve")
          return <EndUnionStep event={event} union={union} into={into} close={close} />;
        if (event === "refuse" || event === "lock" || event === "unlock")
          return <ReasonUnionStep event={event} union={union} close={close} />;
        return null;
      }}
    </StepDialog>
  );
}
