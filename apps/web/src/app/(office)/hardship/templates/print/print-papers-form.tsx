"use client";
import { paperFields } from "@gongbang/domain/codes/paper-fields";
import { paperKindNames } from "@gongbang/domain/codes/paper-kinds";
import { Button } from "@gongbang/ui/button";
import { SelectField, TextField } from "@gongbang/ui/field";
import { Panel } from "@gongbang/ui/panel";
import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";
import { WatchJobForm } from "../../../members/watch-job-form.tsx";
import { PrintResult } from "./print-result.tsx";

type Archive = { id: string; number: string; name: string; unionName: string };
/** What nobody's record holds: typed once for all of them. */
const asked = ["reportPhone", "aidItem", "decision", "reason"] as const;

/** Chooses archives and a kind of paper, and has them made in the background. */
export function PrintPapersForm({ archives }: { archives: Archive[] }) {
  const t = useTranslations("templates");
  const [jobId, setJobId] = useState<string | null>(null);
  const print = useCommand(useTRPC().papers.print.mutationOptions(), {
    onDone: (answer) => setJobId(answer.jobId),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const kind = paperKindNames.find((each) => each === said.get("kind")) ?? "notice";
    const typed = Object.fromEntries(
      asked.flatMap((key) => {
        const text = String(said.get(key) ?? "").trim();
        return text === "" ? [] : [[key, text]];
      }),
    );
    print.run({ kind, archiveIds: said.getAll("archiveId").map(String), typed });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <Panel>
        <div className="grid items-end gap-3 md:grid-cols-3">
          <SelectField
            label={t("kind")}
            name="kind"
            defaultValue="notice"
            options={paperKindNames.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
          {asked.map((key) => (
            <TextField key={key} label={paperFields[key].tag} name={key} maxLength={400} />
          ))}
        </div>
        <div className="mt-3 flex items-center gap-3">
          <Button type="submit" variant="primary" icon={<Printer aria-hidden />} busy={print.pending}>
            {t("print.make")}
          </Button>
          {jobId && <WatchJobForm key={jobId} jobId={jobId} label={t("print.title")} />}
        </div>
      </Panel>
      {jobId && <PrintResult key={`result ${jobId}`} jobId={jobId} />}
      <fieldset className="panel min-w-0">
        <legend className="sr-only">{t("print.archives")}</legend>
        <ul>
          {archives.map(({ id, number, name, unionName }) => (
            <li key={id} className="border-b border-separator last:border-0">
              <label className="flex min-h-9 items-center gap-2 px-3.5 max-md:min-h-11">
                <input type="checkbox" name="archiveId" value={id} defaultChecked />
                <span className="w-36 shrink-0 text-muted max-md:w-28">{number}</span>
                <span className="font-medium">{name}</span>
                <span className="min-w-0 flex-1 truncate text-muted">{unionName}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </form>
  );
}
