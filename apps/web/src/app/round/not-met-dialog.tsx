"use client";
import { type NotMetReason, notMetReasons } from "@gongbang/domain/aid/visit";
import { dayAt } from "@gongbang/domain/kernel/day";
import { Button } from "@gongbang/ui/button";
import { Dialog } from "@gongbang/ui/dialog";
import { formatTime } from "@gongbang/ui/format";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSentence } from "~/shell/use-refusal.ts";
import { freshEntry } from "./entry-values.ts";
import type { RoundPerson } from "./round-cache.ts";
import type { RoundListProps } from "./round-list.tsx";
import { useSaving } from "./use-saving.ts";

type NotMetDialogProps = Pick<RoundListProps, "held" | "store" | "outbox" | "change" | "onSaved"> & {
  person: RoundPerson;
  onClose: () => void;
};

/** 未遇: one press says why, and saves the attempt; the household is planned anew in three days. */
export function NotMetDialog({ person, onClose, onSaved, ...about }: NotMetDialogProps) {
  const [t, reasons] = [useTranslations("rounds.notMet"), useTranslations("aid.visits.notMetReason")];
  const sentence = useSentence();
  const [fault, setFault] = useState<string>();
  const { save, saving } = useSaving({ person, ...about });

  const saveFor = async (notMetReason: NotMetReason) => {
    const now = new Date();
    const values = { ...freshEntry(dayAt(now), formatTime(now), []), met: false, notMetReason };
    const answer = await save({ ...values, minutes: "5", next: "none" }, []);
    if (answer === null) return;
    if ("faults" in answer) return setFault(sentence(answer.faults[0]?.code ?? "INPUT.INVALID"));
    onSaved(answer.saved);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("title", { name: person.name })}
      size="sm"
    >
      <p className="text-muted">{t("lead")}</p>
      {fault && <p className="text-danger">{fault}</p>}
      <div className="mt-3 grid grid-cols-2 gap-2">
        {notMetReasons.map((reason) => (
          <Button key={reason} busy={saving} onClick={() => void saveFor(reason)}>
            {reasons(reason)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
