"use client";
import type { PaperFieldKey } from "@gongbang/domain/codes/paper-fields";
import { type PaperKind, paperKindNames } from "@gongbang/domain/codes/paper-kinds";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { CheckboxField, SelectField, TextField } from "@gongbang/ui/field";
import { Panel } from "@gongbang/ui/panel";
import { useQuery } from "@tanstack/react-query";
import { FileText } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { revealReasons } from "~/shell/reveal-reasons.ts";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";
import { ReasonField } from "./reason-field.tsx";

type Props = { archiveId: string; mayReveal: boolean };

/** A paper for the archive: what it lacks is asked for here, before it is made. */
export function IssuePaperForm({ archiveId, mayReveal }: Props) {
  const t = useTranslations("templates");
  const [kind, setKind] = useState<PaperKind>("registration");
  const [plain, setPlain] = useState(false);
  const trpc = useTRPC();
  const prepared = useQuery(trpc.papers.prepare.queryOptions({ archiveId, kind }));
  const done = { done: t("papers.issued"), onDone: () => void prepared.refetch() };
  const issue = useCommand(trpc.papers.issue.mutationOptions(), done);
  const issuePlain = useCommand(trpc.papers.issuePlain.mutationOptions(), done);
  const missing = prepared.data?.missing ?? [];
  const offersPlain = mayReveal && (prepared.data?.hasSealed ?? false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const typed: Partial<Record<PaperFieldKey, string>> = Object.fromEntries(
      missing.map(({ field }) => [field, String(said.get(field) ?? "").trim()]),
    );
    const asked = { archiveId, kind, typed };
    const reason = revealReasons.find((each) => each === said.get("reason")) ?? "other";
    if (offersPlain && plain) issuePlain.run({ ...asked, reason });
    else issue.run(asked);
  };
  return (
    <Panel title={t("papers.new")}>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <div className="grid items-end gap-3 md:grid-cols-2">
          <SelectField
            label={t("kind")}
            value={kind}
            options={paperKindNames.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onChange={({ target }) =>
              setKind(paperKindNames.find((each) => each === target.value) ?? "registration")
            }
          />
          {missing.map(({ field, tag }) => (
            <TextField key={`${kind}-${field}`} label={tag} name={field} required maxLength={400} />
          ))}
        </div>
        {missing.length > 0 && (
          <AlertBanner tone="info">{t("papers.missing", { count: missing.length })}</AlertBanner>
        )}
        {offersPlain && (
          <CheckboxField
            label={t("papers.inPlain")}
            checked={plain}
            onChange={({ target }) => setPlain(target.checked)}
          />
        )}
        {offersPlain && plain && <ReasonField />}
        <div>
          <Button
            type="submit"
            variant="primary"
            icon={<FileText aria-hidden />}
            busy={prepared.isPending || issue.pending || issuePlain.pending}
          >
            {t("papers.issue")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
