"use client";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { toast } from "@gongbang/ui/toast";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

/** 录入完毕: the office's word that a year's table has been published and is entered. */
export function ConfirmYear({ year }: { year: number }) {
  const t = useTranslations("office.calendar");
  return (
    <DialogButton label={t("confirm")} title={t("confirmTitle", { year: String(year) })}>
      {(close) => <ConfirmYearQuestion year={year} onDone={close} />}
    </DialogButton>
  );
}

export function ConfirmYearQuestion({ year, onDone }: { year: number; onDone: () => void }) {
  const t = useTranslations("office.calendar");
  const confirming = useCommand(useTRPC().office.calendar.confirm.mutationOptions(), {
    quiet: true,
    onDone: ({ moved }) => {
      toast({ text: t("confirmed", { year: String(year), count: moved }) });
      onDone();
    },
  });
  return (
    <div className="flex flex-col gap-3">
      <p>{t("confirmBody", { year: String(year) })}</p>
      {confirming.refusal && <AlertBanner tone="danger">{confirming.refusal}</AlertBanner>}
      <Button
        variant="primary"
        busy={confirming.pending}
        className="self-start"
        onClick={() => confirming.run({ year })}
      >
        {t("confirm")}
      </Button>
    </div>
  );
}
