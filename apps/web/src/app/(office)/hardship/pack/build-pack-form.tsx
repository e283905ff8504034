"use client";
import { packReasons } from "@gongbang/domain/members/pack.input";
import { Button } from "@gongbang/ui/button";
import { Dialog } from "@gongbang/ui/dialog";
import { SelectField, TextField } from "@gongbang/ui/field";
import { FileSpreadsheet } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";
import { WatchJobForm } from "../../members/watch-job-form.tsx";

/** Asks for the workbook of a union's archives. Every number in it is plain, so that a reason is asked for. */
export function BuildPackForm({ unionId, pending }: { unionId: string; pending: number }) {
  const t = useTranslations("archive-pack.build");
  const common = useTranslations("common.revealReasons");
  const [open, setOpen] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  const build = useCommand(useTRPC().archivePacks.build.mutationOptions(), {
    onDone: (answer) => {
      setJobId(answer.jobId);
      setOpen(false);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const choice = said.get("choice") === "all" ? "all" : "pending";
    const reason = packReasons.find((each) => each === said.get("reason")) ?? "other";
    const reasonText = String(said.get("reasonText") ?? "").trim();
    build.run({ unionId, choice, reason, ...(reasonText && { reasonText }) });
  };
  return (
    <>
      {jobId && <WatchJobForm key={jobId} jobId={jobId} label={t("title")} />}
      <Button variant="primary" icon={<FileSpreadsheet aria-hidden />} onClick={() => setOpen(true)}>
        {t("button", { count: pending })}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t("title")}>
        <form onSubmit={submit} className="flex flex-col gap-3">
          <p className="text-sub text-muted">{t("warning")}</p>
          <SelectField
            label={t("choice")}
            name="choice"
            options={(["pending", "all"] as const).map((value) => ({ value, label: t(`choices.${value}`) }))}
          />
          <SelectField
            label={t("reason")}
            name="reason"
            defaultValue="upload"
            options={packReasons.map((value) => ({ value, label: common(value) }))}
          />
          <TextField label={t("reasonText")} name="reasonText" maxLength={200} />
          <div className="flex justify-end gap-2">
            <Button onClick={() => setOpen(false)}>{t("cancel")}</Button>
            <Button type="submit" variant="primary" busy={build.pending}>
              {t("make")}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
