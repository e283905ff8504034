"use client";
import { Button } from "@gongbang/ui/button";
import { Dialog } from "@gongbang/ui/dialog";
import { TextField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { forget } from "~/shell/outbox.ts";
import type { OutboxEntry } from "~/shell/outbox-entry.ts";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";
import { dropRoundDraft } from "./round-draft.ts";

type GiveUpFormProps = { entry: OutboxEntry; store: IDBDatabase; onDone: () => void };

/** Gives an entry up that cannot be written down: the office keeps the reason first, and only then does it go from here. */
export function GiveUpForm({ entry, store, onDone }: GiveUpFormProps) {
  const t = useTranslations("rounds.giveUp");
  const { id: entryId, sealed } = entry;
  const [open, setOpen] = useState(false);
  const giving = useCommand(useTRPC().rounds.giveUp.mutationOptions(), {
    refresh: false,
    quiet: true,
    onDone: () => void Promise.all([forget(store, entryId), dropRoundDraft(store, entryId)]).then(onDone),
  });
  const take = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    giving.run({ entryId, sealed, reason: String(new FormData(event.currentTarget).get("reason") ?? "") });
  };
  return (
    <>
      <Button variant="danger-soft" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t("title")} size="sm">
        <form onSubmit={take} method="post" className="flex flex-col gap-3">
          <p className="text-muted">{t("lead")}</p>
          <TextField
            name="reason"
            label={t("reason")}
            maxLength={200}
            required
            error={giving.refusal ?? undefined}
          />
          <Button type="submit" variant="danger" busy={giving.pending}>
            {t("confirm")}
          </Button>
        </form>
      </Dialog>
    </>
  );
}
