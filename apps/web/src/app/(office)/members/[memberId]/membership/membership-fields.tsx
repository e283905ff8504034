"use client";
import {
  admonishInput,
  approveInput,
  dieInput,
  expelInput,
  fileExpulsionInput,
  retainInput,
  retentions,
} from "@gongbang/domain/members/membership.input";
import { ChipGroup, DateField, TextArea, TextField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import type { MembershipView } from "./step-membership-form.tsx";
import { StepFrame, WordsStep } from "./words-step.tsx";

export type StepProps = { membership: MembershipView; today: string; close: () => void };
const named = ({ id, version }: MembershipView) => ({ id, version });

/** The form of one step: what its event needs, and nothing more. */
export function MembershipFields({ event, ...step }: StepProps & { event: string }): ReactNode {
  switch (event) {
    case "approve":
      return <ApproveStep {...step} />;
    case "retain":
      return <RetainStep {...step} />;
    case "admonish":
      return <AdmonishStep {...step} />;
    case "expel":
      return <ExpelStep {...step} />;
    case "file":
      return <FileStep {...step} />;
    case "die":
      return <DieStep {...step} />;
    default:
      return <WordsStep event={event} {...step} />;
  }
}

function ApproveStep({ membership, today, close }: StepProps) {
  const t = useTranslations("memberships.steps");
  const f = useCommandForm(approveInput, {
    defaults: { ...named(membership), approvedOn: today, note: "" },
    command: useTRPC().memberships.approve.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <StepFrame event="approve" form={f}>
      <DateField
        label={t("approvedOn")}
        hint={t("approvedHint")}
        required
        max={today}
        {...f.field("approvedOn")}
      />
      <TextArea label={t("note")} {...f.field("note")} />
    </StepFrame>
  );
}

function RetainStep({ membership, today, close }: StepProps) {
  const [t, record] = [
    useTranslations("memberships.steps"),
    useTranslations("memberships.record.retentions"),
  ];
  const f = useCommandForm(retainInput, {
    defaults: { ...named(membership), retention: "retired", since: today, note: "" },
    command: useTRPC().memberships.retain.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <StepFrame event="retain" form={f}>
      <ChipGroup
        type="radio"
        label={t("retention")}
        required
        options={retentions.map((value) => ({ value, label: record(value) }))}
        {...f.field("retention")}
      />
      <DateField label={t("since")} required max={today} {...f.field("since")} />
      <TextArea label={t("note")} hint={t("retainHint")} {...f.field("note")} />
    </StepFrame>
  );
}

function AdmonishStep({ membership, today, close }: StepProps) {
  const t = useTranslations("memberships.steps");
  const f = useCommandForm(admonishInput, {
    defaults: { ...named(membership), unpaidSince: "", absentSince: "", admonishedOn: today, reason: "" },
    command: useTRPC().memberships.admonish.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <StepFrame event="admonish" form={f}>
      <DateField label={t("unpaidSince")} required max={today} {...f.field("unpaidSince")} />
      <DateField label={t("absentSince")} required max={today} {...f.field("absentSince")} />
      <DateField label={t("admonishedOn")} required max={today} {...f.field("admonishedOn")} />
      <TextArea label={t("admonition")} hint={t("admonishHint")} required {...f.field("reason")} />
    </StepFrame>
  );
}

function ExpelStep({ membership, today, close }: StepProps) {
  const t = useTranslations("memberships.steps");
  const f = useCommandForm(expelInput, {
    defaults: { ...named(membership), groupDiscussedOn: "", committeeDecidedOn: today, reason: "" },
    command: useTRPC().memberships.expel.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <StepFrame event="expel" form={f}>
      <DateField label={t("groupDiscussedOn")} required max={today} {...f.field("groupDiscussedOn")} />
      <DateField label={t("committeeDecidedOn")} required max={today} {...f.field("committeeDecidedOn")} />
      <TextArea label={t("reason")} hint={t("expelHint")} required {...f.field("reason")} />
    </StepFrame>
  );
}

function FileStep({ membership, close }: StepProps) {
  const t = useTranslations("memberships.steps");
  const f = useCommandForm(fileExpulsionInput, {
    defaults: { ...named(membership), fileNumber: "" },
    command: useTRPC().memberships.file.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <StepFrame event="file" form={f}>
      <TextField label={t("fileNumber")} required {...f.field("fileNumber")} />
    </StepFrame>
  );
}

function DieStep({ membership, today, close }: StepProps) {
  const t = useTranslations("memberships.steps");
  const f = useCommandForm(dieInput, {
    defaults: { ...named(membership), diedOn: "", note: "" },
    command: useTRPC().memberships.die.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <StepFrame event="die" form={f}>
      <DateField label={t("diedOn")} required max={today} {...f.field("diedOn")} />
      <TextArea label={t("note")} hint={t("dieHint")} {...f.field("note")} />
    </StepFrame>
  );
}
