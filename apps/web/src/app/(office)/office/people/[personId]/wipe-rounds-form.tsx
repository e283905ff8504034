"use client";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { TextField } from "@gongbang/ui/field";
import { Smartphone } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

/** Makes a caseworker's telephone forget whom it holds: it was lost, or its owner works elsewhere now. */
export function WipeRounds({ personId }: { personId: string }) {
  const t = useTranslations("office.person.wipeRounds");
  return (
    <DialogButton label={t("open")} icon={<Smartphone aria-hidden />} title={t("title")} dialogSize="sm">
      {(close) => <ReasonForm personId={personId} onDone={close} />}
    </DialogButton>
  );
}

function ReasonForm({ personId, onDone }: { personId: string; onDone: () => void }) {
  const t = useTranslations("office.person.wipeRounds");
  const wiping = useCommand(useTRPC().rounds.wipe.mutationOptions(), {
    done: t("done"),
    quiet: true,
    onDone,
  });
  const wipe = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    wiping.run({ personId, reason: String(new FormData(event.currentTarget).get("reason") ?? "") });
  };
  return (
    <form onSubmit={wipe} method="post" className="flex flex-col gap-3">
      <p>{t("lead")}</p>
      <TextField
        name="reason"
        label={t("reason")}
        maxLength={200}
        required
        error={wiping.refusal ?? undefined}
      />
      <Button type="submit" variant="danger" busy={wiping.pending} className="self-start">
        {t("confirm")}
      </Button>
    </form>
  );
}
