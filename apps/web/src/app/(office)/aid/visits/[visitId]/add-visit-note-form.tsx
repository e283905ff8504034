"use client";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { TextArea } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

/** 补充说明: what is added to a visit later; what was written stays as it is. */
export function AddVisitNote({ visitId }: { visitId: string }) {
  const t = useTranslations("aid.visits.addNote");
  return (
    <DialogButton label={t("open")} title={t("title")}>
      {(close) => <NoteForm visitId={visitId} onDone={close} />}
    </DialogButton>
  );
}

export function NoteForm({ visitId, onDone }: { visitId: string; onDone: () => void }) {
  const t = useTranslations("aid.visits.addNote");
  const adding = useCommand(useTRPC().visits.addNote.mutationOptions(), {
    done: t("done"),
    quiet: true,
    onDone,
  });
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    adding.run({ visitId, text: String(new FormData(event.currentTarget).get("text") ?? "") });
  };
  return (
    <form onSubmit={add} method="post" className="flex flex-col gap-3">
      <p className="text-sub text-muted">{t("lead")}</p>
      <TextArea
        name="text"
        label={t("text")}
        rows={4}
        maxLength={2000}
        required
        error={adding.refusal ?? undefined}
      />
      <Button type="submit" variant="primary" busy={adding.pending} className="self-start">
        {t("save")}
      </Button>
    </form>
  );
}
