"use client";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { DateField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

type PlanVisitFormProps = { archiveId: string; name: string; nextVisitOn: string | null };

/** Sets the day of a household's next visit. */
export function PlanVisitForm({ archiveId, name, nextVisitOn }: PlanVisitFormProps) {
  const t = useTranslations("aid.visits.plan.set");
  return (
    <DialogButton label={t("open")} size="sm" title={t("title", { name })} dialogSize="sm">
      {(close) => <DayForm archiveId={archiveId} nextVisitOn={nextVisitOn} onDone={close} />}
    </DialogButton>
  );
}

export function DayForm({
  archiveId,
  nextVisitOn,
  onDone,
}: Omit<PlanVisitFormProps, "name"> & { onDone: () => void }) {
  const t = useTranslations("aid.visits.plan.set");
  const planning = useCommand(useTRPC().rounds.setPlan.mutationOptions(), {
    done: t("done"),
    quiet: true,
    onDone,
  });
  const set = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    planning.run({ archiveId, nextVisitOn: String(new FormData(event.currentTarget).get("day") ?? "") });
  };
  return (
    <form onSubmit={set} method="post" className="flex flex-col gap-3">
      <DateField
        name="day"
        label={t("day")}
        required
        defaultValue={nextVisitOn ?? ""}
        error={planning.refusal ?? undefined}
      />
      <Button type="submit" variant="primary" busy={planning.pending} className="self-start">
        {t("save")}
      </Button>
    </form>
  );
}
