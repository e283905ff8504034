"use client";
import { verifyByNamesInput, verifyByVisitInput } from "@gongbang/domain/hardship/step-archive.input";
import { ChipGroup, DateField, TextArea, TextField } from "@gongbang/ui/field";
import { formatDay } from "@gongbang/ui/format";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import type { ArchiveView } from "./archive-shapes.ts";
import { StepLayout } from "./note-step.tsx";
import type { StepProps } from "./step-fields.tsx";

const named = ({ id, version }: ArchiveView) => ({ id, version });

/** 入户核实: the visit that it rests on, mostly the only one there is; of a relief in an emergency, who went and when. */
export function VerifyStep(step: StepProps) {
  return step.archive.kind === "temporary" ? <VerifyByNames {...step} /> : <VerifyByVisit {...step} />;
}

function VerifyByVisit({ archive, close }: StepProps) {
  const t = useTranslations("hardship.steps");
  const locale = useLocale();
  const fitting = archive.homeVisits.filter(({ lack }) => lack === null);
  const f = useCommandForm(verifyByVisitInput, {
    defaults: { ...named(archive), visitId: fitting[0]?.id ?? "", note: "" },
    command: useTRPC().archives.verify.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  const options = fitting.map(({ id, visitedOn, visitors }) => ({
    value: id,
    label: [formatDay(visitedOn, "short", locale), ...visitors].join(" "),
  }));
  return (
    <StepLayout event="verify" form={f}>
      <ChipGroup
        type="radio"
        label={t("homeVisit")}
        hint={t("homeVisitHint")}
        required
        options={options}
        {...f.field("visitId")}
      />
      <TextArea label={t("findings")} required {...f.field("note")} />
    </StepLayout>
  );
}

function VerifyByNames({ archive, today, close }: StepProps) {
  const t = useTranslations("hardship.steps");
  const f = useCommandForm(verifyByNamesInput, {
    defaults: { ...named(archive), visitedOn: today, visitor: "", secondVisitor: "", note: "" },
    command: useTRPC().archives.verify.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <StepLayout event="verify" form={f}>
      <DateField label={t("visitedOn")} required max={today} {...f.field("visitedOn")} />
      <TextField label={t("visitor")} required {...f.field("visitor")} />
      <TextField label={t("secondVisitor")} required {...f.field("secondVisitor")} />
      <TextArea label={t("findings")} required {...f.field("note")} />
    </StepLayout>
  );
}
