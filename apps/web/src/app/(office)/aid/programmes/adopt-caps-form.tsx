"use client";
import { adoptCapsInput } from "@gongbang/domain/aid/cap.input";
import { capSetNames, capSets } from "@gongbang/domain/aid/cap-set";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { DateField, SelectField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

/** Takes a ready set of caps over: what a text lays down, entered at once. */
export function AdoptCapsForm({ today }: { today: string }) {
  const t = useTranslations("aid.programmes");
  return (
    <DialogButton label={t("adopt")} title={t("adopt")}>
      {(close) => <AdoptCapsFields today={today} onDone={close} />}
    </DialogButton>
  );
}

export function AdoptCapsFields({ today, onDone }: { today: string; onDone: () => void }) {
  const t = useTranslations("aid.programmes");
  const f = useCommandForm(adoptCapsInput, {
    defaults: { set: "hubei", effectiveFrom: today },
    command: useTRPC().programmes.adoptCaps.mutationOptions(),
    done: t("adopted"),
    onDone,
  });
  const chosen = f.form.watch("set");
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("adopt")}
        </Button>
      }
    >
      <p className="text-sub text-muted">{t("adoptLead")}</p>
      <SelectField
        label={t("set")}
        required
        options={capSetNames.map((value) => ({ value, label: t(`sets.${value}`) }))}
        {...f.field("set")}
      />
      <ul className="list-disc pl-5 text-sub">
        {capSets[chosen].map(({ source }) => (
          <li key={source}>{t(`source.${source}`)}</li>
        ))}
      </ul>
      <DateField label={t("form.from")} required {...f.field("effectiveFrom")} />
    </FormLayout>
  );
}
