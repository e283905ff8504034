"use client";
import { addLinesInput } from "@gongbang/domain/hardship/add-lines.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { DateField, TextField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

/** Enters the lines of another year, as they were published. */
export function AddLinesForm({ today }: { today: string }) {
  const t = useTranslations("hardship.parameters");
  return (
    <DialogButton variant="primary" label={t("add")} title={t("add")}>
      {(close) => <LinesFields today={today} close={close} />}
    </DialogButton>
  );
}

/** What a published table of lines says. */
export function LinesFields({ today, close }: { today: string; close: () => void }) {
  const t = useTranslations("hardship.parameters");
  const f = useCommandForm(addLinesInput, {
    defaults: {
      ...{ effectiveFrom: today, lowIncomeLine: "", minimumWage: "" },
      ...{ consumptionPerHead: "", floorPerHead: "", source: "" },
    },
    command: useTRPC().parameters.add.mutationOptions(),
    done: t("added"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("add")}
        </Button>
      }
    >
      <DateField label={t("effectiveFrom")} required min={today} {...f.field("effectiveFrom")} />
      <TextField label={t("line")} inputMode="decimal" required {...f.field("lowIncomeLine")} />
      <TextField label={t("wage")} inputMode="decimal" {...f.field("minimumWage")} />
      <TextField label={t("consumption")} inputMode="decimal" {...f.field("consumptionPerHead")} />
      <TextField label={t("floor")} inputMode="decimal" {...f.field("floorPerHead")} />
      <TextField label={t("source")} hint={t("sourceHint")} required {...f.field("source")} />
    </FormLayout>
  );
}
