"use client";
import { Button } from "@gongbang/ui/button";
import { Dialog } from "@gongbang/ui/dialog";
import { SelectField, TextField } from "@gongbang/ui/field";
import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

const reasons = ["check", "visit", "payment", "other"] as const;
type Props = { archiveId: string; onRevealed: (values: { at: string; text: string }[]) => void };

/** Uncovers the sealed fields of the panel together, for a reason that the server writes down. */
export function RevealCellsForm({ archiveId, onRevealed }: Props) {
  const t = useTranslations("packs.reveal");
  const common = useTranslations("common.revealReasons");
  const [open, setOpen] = useState(false);
  const reveal = useCommand(useTRPC().archivePacks.reveal.mutationOptions(), {
    refresh: false,
    onDone: ({ values }) => {
      onRevealed(values);
      setOpen(false);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const reason = reasons.find((each) => each === said.get("reason")) ?? "other";
    const reasonText = String(said.get("reasonText") ?? "").trim();
    reveal.run({ archiveId, reason, ...(reasonText && { reasonText }) });
  };
  return (
    <>
      <Button icon={<Eye aria-hidden />} onClick={() => setOpen(true)}>
        {t("button")}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t("button")} size="sm">
        <form onSubmit={submit} className="flex flex-col gap-3">
          <p className="text-sub text-muted">{t("warning")}</p>
          <SelectField
            label={t("reason")}
            name="reason"
            options={reasons.map((value) => ({ value, label: common(value) }))}
          />
          <TextField label={t("reasonText")} name="reasonText" maxLength={200} />
          <div className="flex justify-end gap-2">
            <Button onClick={() => setOpen(false)}>{t("cancel")}</Button>
            <Button type="submit" variant="primary" busy={reveal.pending}>
              {t("show")}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
