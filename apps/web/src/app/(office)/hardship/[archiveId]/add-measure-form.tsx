"use client";
import { measureKinds } from "@gongbang/domain/aid/measure";
import { addMeasureInput } from "@gongbang/domain/aid/plan.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { DateField, SelectField, TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import type { OfficerChoice } from "./plan-shapes.ts";

type Props = { archiveId: string; officers: readonly OfficerChoice[] };

/** Adds a measure: its words, its owner and its day. */
export function AddMeasureForm(props: Props) {
  const t = useTranslations("plans.measures");
  return (
    <DialogButton size="sm" label={t("add")} title={t("add")}>
      {(close) => <MeasureQuestion {...props} onDone={close} />}
    </DialogButton>
  );
}

export function MeasureQuestion({ archiveId, officers, onDone }: Props & { onDone: () => void }) {
  const t = useTranslations("plans.measures");
  const f = useCommandForm(addMeasureInput, {
    defaults: { archiveId, kind: "living", words: "", ownerId: "", dueOn: "" },
    command: useTRPC().plans.addMeasure.mutationOptions(),
    done: t("added"),
    onDone,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("save")}
        </Button>
      }
    >
      <SelectField
        label={t("kind")}
        required
        options={measureKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        {...f.field("kind")}
      />
      <TextArea label={t("words")} required maxLength={300} {...f.field("words")} />
      <SelectField
        label={t("owner")}
        required
        placeholder={t("chooseOwner")}
        options={officers.map(({ id, name }) => ({ value: id, label: name }))}
        {...f.field("ownerId")}
      />
      <DateField label={t("due")} required {...f.field("dueOn")} />
    </FormLayout>
  );
}
