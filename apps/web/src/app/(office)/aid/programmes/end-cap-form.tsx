"use client";
import { endCapInput } from "@gongbang/domain/aid/cap.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { DateField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

/** Ends a cap: it holds up to and with the day that is said. */
export function EndCapForm({ capId, today }: { capId: string; today: string }) {
  const t = useTranslations("aid.programmes");
  return (
    <DialogButton size="sm" variant="ghost" label={t("end")} title={t("endTitle")}>
      {(close) => <Question capId={capId} today={today} onDone={close} />}
    </DialogButton>
  );
}

function Question({ capId, today, onDone }: { capId: string; today: string; onDone: () => void }) {
  const t = useTranslations("aid.programmes");
  const f = useCommandForm(endCapInput, {
    defaults: { capId, on: today },
    command: useTRPC().programmes.endCap.mutationOptions(),
    done: t("endDone"),
    onDone,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="danger" busy={f.pending}>
          {t("end")}
        </Button>
      }
    >
      <DateField label={t("endOn")} required {...f.field("on")} />
    </FormLayout>
  );
}
