"use client";
import { Button } from "@gongbang/ui/button";
import { Dialog } from "@gongbang/ui/dialog";
import { TextField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";
import type { EntryValues } from "./entry-values.ts";
import type { RoundState } from "./use-round.ts";

type PhraseBarProps = {
  form: UseFormReturn<EntryValues>;
  phrases: readonly string[];
  change: RoundState["change"];
};
const places = [0, 1, 2, 3, 4];

/** The officer's own sentences, one press each; until they have written any, those that most of them use. */
export function PhraseBar({ form, phrases, change }: PhraseBarProps) {
  const t = useTranslations("rounds.phrases");
  const [editing, setEditing] = useState(false);
  const shown = phrases.length > 0 ? phrases : [t("usual.unchanged"), t("usual.given")];
  const add = (phrase: string) => {
    const note = form.getValues("note");
    form.setValue("note", note === "" ? phrase : `${note}${phrase}`, { shouldDirty: true });
  };
  return (
    <section aria-label={t("label")} className="flex flex-wrap gap-2">
      {shown.map((phrase) => (
        <Button key={phrase} onClick={() => add(phrase)}>
          {phrase}
        </Button>
      ))}
      <Button variant="ghost" onClick={() => setEditing(true)}>
        {t("edit")}
      </Button>
      {editing && <PhraseDialog phrases={shown} change={change} onClose={() => setEditing(false)} />}
    </section>
  );
}

function PhraseDialog({
  phrases,
  change,
  onClose,
}: {
  phrases: readonly string[];
  change: RoundState["change"];
  onClose: () => void;
}) {
  const t = useTranslations("rounds.phrases");
  const saving = useCommand(useTRPC().rounds.savePhrases.mutationOptions(), {
    refresh: false,
    onDone: ({ phrases: kept }) => {
      void change((round) => ({ ...round, phrases: kept }));
      onClose();
    },
  });
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // The dialog hangs on the page's body, and its form inside the visit's by React alone.
    event.stopPropagation();
    const written = new FormData(event.currentTarget).getAll("phrase").map((text) => String(text).trim());
    saving.run({ phrases: written.filter((text) => text !== "") });
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t("title")}>
      <form onSubmit={save} method="post" className="flex flex-col gap-3">
        {places.map((place) => (
          <TextField
            key={place}
            name="phrase"
            maxLength={60}
            label={t("place", { number: place + 1 })}
            defaultValue={phrases[place] ?? ""}
          />
        ))}
        <Button type="submit" variant="primary" busy={saving.pending}>
          {t("save")}
        </Button>
      </form>
    </Dialog>
  );
}
