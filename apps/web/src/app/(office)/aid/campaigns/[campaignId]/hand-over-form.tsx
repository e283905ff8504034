"use client";
import { handOverInput } from "@gongbang/domain/aid/campaign.input";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { ChipGroup, DateField, TextField } from "@gongbang/ui/field";
import { FileDrop } from "@gongbang/ui/file-drop";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { useSentence } from "~/shell/use-refusal.ts";
import type { Asking } from "./ask-object-form.tsx";
import { QuestionForm } from "./question-form.tsx";
import { readPicture } from "./read-picture.ts";

const purposes = ["signature", "photo"] as const;

/** 送达登记: by whom, when, and the signature or the photo. */
export function HandOverQuestion({ row, onDone }: Asking) {
  const t = useTranslations("campaigns");
  const sentence = useSentence();
  const [purpose, setPurpose] = useState<(typeof purposes)[number]>("signature");
  const f = useCommandForm(handOverInput, {
    defaults: {
      ...{ objectId: row.id, version: row.version, handedOn: "", visitors: ["", ""], note: "" },
      proof: null,
    },
    command: useTRPC().campaigns.handOver.mutationOptions(),
    done: t("steps.done"),
    onDone,
  });
  const take = async ([file]: File[]) => {
    if (file) f.form.setValue("proof", { purpose, content: await readPicture(file) });
  };
  return (
    <QuestionForm layout={f.layout} label={t("steps.handOver")} pending={f.pending}>
      {row.held && <AlertBanner tone="warning" title={sentence(row.held.code, row.held)} />}
      <DateField label={t("steps.on")} required {...f.field("handedOn")} />
      <TextField label={t("steps.first")} required maxLength={40} {...f.field("visitors.0")} />
      <TextField label={t("steps.second")} required maxLength={40} {...f.field("visitors.1")} />
      <ChipGroup
        type="radio"
        label={t("steps.proof")}
        name="purpose"
        defaultValue={purpose}
        options={purposes.map((each) => ({ value: each, label: t(`objects.purposes.${each}`) }))}
        onChange={({ target }) => setPurpose(target.value === "photo" ? "photo" : "signature")}
      />
      <FileDrop
        label={t("steps.file")}
        chooseLabel={t("steps.choose")}
        hint={t("steps.fileHint")}
        accept="image/png,image/jpeg"
        onFiles={take}
      />
      <TextField label={t("steps.note")} maxLength={300} {...f.field("note")} />
    </QuestionForm>
  );
}
