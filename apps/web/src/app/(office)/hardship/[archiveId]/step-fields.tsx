"use client";
import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { decidableGrades } from "@gongbang/domain/hardship/archive-grade";
import { endsByTwo, exitCodes } from "@gongbang/domain/hardship/exit-code";
import { barredMonths } from "@gongbang/domain/hardship/false-statement";
import {
  approveArchiveInput,
  closeArchiveInput,
  compareArchiveInput,
  comparisons,
  confirmHouseholdInput,
  hearArchiveInput,
  rejectArchiveInput,
  reviewArchiveInput,
  startNoticeInput,
} from "@gongbang/domain/hardship/step-archive.input";
import { day } from "@gongbang/domain/kernel/day";
import { Button } from "@gongbang/ui/button";
import { CheckboxField, ChipGroup, DateField, SelectField, TextArea, TextField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { codeWord } from "~/shell/code-words.ts";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import type { ArchiveView } from "./archive-shapes.ts";
import { NoteStep, StepLayout } from "./note-step.tsx";
import { VerifyStep } from "./verify-step.tsx";

export type StepProps = { archive: ArchiveView; today: string; close: () => void };

/** The form of one step: what its event needs, and nothing more. */
export function StepFields({ event, ...step }: StepProps & { event: string }): ReactNode {
  switch (event) {
    case "verify":
      return <VerifyStep {...step} />;
    case "compare":
      return <CompareStep {...step} />;
    case "startNotice":
      return <NoticeStep {...step} />;
    case "approve":
      return <ApproveStep {...step} />;
    case "close":
      return <CloseStep {...step} />;
    case "reject":
      return <RejectStep {...step} />;
    case "review":
      return <ReviewStep {...step} />;
    case "hear":
      return <HearStep {...step} />;
    case "unchanged":
      return <UnchangedStep {...step} />;
    default:
      return <NoteStep event={event} {...step} />;
  }
}

/** What every step begins with: the record and the version that the page shows. */
const named = ({ id, version }: ArchiveView) => ({ id, version });

function CompareStep({ archive, today, close }: StepProps) {
  const t = useTranslations("hardship");
  const f = useCommandForm(compareArchiveInput, {
    defaults: { ...named(archive), comparedOn: today, result: "same", note: "" },
    command: useTRPC().archives.compare.mutationOptions(),
    done: t("steps.done"),
    onDone: close,
  });
  return (
    <StepLayout event="compare" form={f}>
      <DateField label={t("steps.comparedOn")} required max={today} {...f.field("comparedOn")} />
      <ChipGroup
        type="radio"
        label={t("steps.result")}
        required
        options={comparisons.map((value) => ({ value, label: t(`record.comparisons.${value}`) }))}
        {...f.field("result")}
      />
      <TextArea label={t("steps.note")} {...f.field("note")} />
    </StepLayout>
  );
}

function NoticeStep({ archive, today, close }: StepProps) {
  const t = useTranslations("hardship.steps");
  const f = useCommandForm(startNoticeInput, {
    defaults: { ...named(archive), noticeFrom: today, place: "" },
    command: useTRPC().archives.startNotice.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <StepLayout event="startNotice" form={f}>
      <DateField
        label={t("noticeFrom")}
        hint={t("noticeHint")}
        required
        min={today}
        {...f.field("noticeFrom")}
      />
      <TextField label={t("place")} hint={t("placeHint")} required {...f.field("place")} />
    </StepLayout>
  );
}

function ApproveStep({ archive, close }: StepProps) {
  const t = useTranslations("hardship");
  const locale = useLocale();
  const proposed = decidableGrades.find((grade) => grade === archive.proposedGrade) ?? "1";
  const f = useCommandForm(approveArchiveInput, {
    defaults: { ...named(archive), grade: proposed, note: "" },
    command: useTRPC().archives.approve.mutationOptions(),
    done: t("steps.done"),
    onDone: close,
  });
  const suggested = t(`grades.${archive.means?.grade ?? "none"}`);
  return (
    <StepLayout event="approve" form={f}>
      <ChipGroup
        type="radio"
        label={t("steps.grade")}
        hint={t("steps.gradeHint", { grade: suggested })}
        required
        options={decidableGrades.map((value) => ({ value, label: codeWord(hardshipGrade, value, locale) }))}
        {...f.field("grade")}
      />
      <TextArea label={t("steps.opinion")} {...f.field("note")} />
    </StepLayout>
  );
}

/** The opinion; and, where the reviewer sees it otherwise, the category that somebody else will have to approve. */
function ReviewStep({ archive, close }: StepProps) {
  const t = useTranslations("hardship");
  const locale = useLocale();
  const f = useCommandForm(reviewArchiveInput, {
    defaults: { ...named(archive), note: "", grade: "" },
    command: useTRPC().archives.review.mutationOptions(),
    done: t("steps.done"),
    onDone: close,
  });
  const grades = decidableGrades.map((value) => ({
    value,
    label: codeWord(hardshipGrade, value, locale) ?? value,
  }));
  const suggested = t(`grades.${archive.means?.grade ?? "none"}`);
  return (
    <StepLayout event="review" form={f}>
      <TextArea label={t("steps.opinion")} required {...f.field("note")} />
      <SelectField
        label={t("steps.askedGrade")}
        hint={t("steps.askedGradeHint")}
        placeholder={t("steps.asProposed", { grade: suggested })}
        options={grades}
        {...f.field("grade")}
      />
    </StepLayout>
  );
}

/** 听取意见: what the household said, before anybody ends its file. */
function HearStep({ archive, today, close }: StepProps) {
  const t = useTranslations("hardship.steps");
  const f = useCommandForm(hearArchiveInput, {
    defaults: { ...named(archive), heardOn: today, note: "" },
    command: useTRPC().archives.hear.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("keepHearing")}
        </Button>
      }
    >
      <DateField label={t("heardOn")} required max={today} {...f.field("heardOn")} />
      <TextArea label={t("heardWords")} hint={t("heardHint")} required {...f.field("note")} />
    </FormLayout>
  );
}

/** 家庭情况无变化: looked at anew, with the new proofs named. */
function UnchangedStep({ archive, close }: StepProps) {
  const t = useTranslations("hardship.steps");
  const f = useCommandForm(confirmHouseholdInput, {
    defaults: { ...named(archive), note: "" },
    command: useTRPC().archives.confirmHousehold.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("keepUnchanged")}
        </Button>
      }
    >
      <TextArea label={t("unchangedNote")} hint={t("unchangedHint")} required {...f.field("note")} />
    </FormLayout>
  );
}

/** 不予建档: the reason, and whether it is a false statement, which has more to follow. */
function RejectStep({ archive, close }: StepProps) {
  const t = useTranslations("hardship.steps");
  const f = useCommandForm(rejectArchiveInput, {
    defaults: { ...named(archive), note: "", falseStatement: false },
    command: useTRPC().archives.reject.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <StepLayout event="reject" form={f}>
      <TextArea label={t("reason")} hint={t("rejectHint")} required {...f.field("note")} />
      <CheckboxField
        label={t("falseStatement")}
        hint={t("falseStatementHint", { months: barredMonths })}
        {...f.field("falseStatement")}
      />
    </StepLayout>
  );
}

function CloseStep({ archive, today, close }: StepProps) {
  const t = useTranslations("hardship.steps");
  const enrolledOn = archive.enrolledOn === null ? null : day(archive.enrolledOn);
  const f = useCommandForm(closeArchiveInput, {
    defaults: { ...named(archive), exit: "E01", note: "" },
    command: useTRPC().archives.close.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <StepLayout event="close" form={f}>
      <SelectField
        label={t("exit")}
        hint={endsByTwo({ enrolledOn }, day(today)) ? t("closeByTwo") : undefined}
        required
        options={exitCodes.map((value) => ({ value, label: t(`exits.${value}`) }))}
        {...f.field("exit")}
      />
      <TextArea
        label={t("reason")}
        hint={archive.heardOn === null ? t("closeHint") : undefined}
        required
        {...f.field("note")}
      />
    </StepLayout>
  );
}
