"use client";
import {
  type ExportColumn,
  exportColumns,
  exportContents,
  exportFormats,
  exportReasons,
} from "@gongbang/domain/members/member-export";
import type { MemberFilter } from "@gongbang/domain/members/member-filter";
import { Button } from "@gongbang/ui/button";
import { Dialog } from "@gongbang/ui/dialog";
import { CheckboxField, ChipGroup, SelectField, TextField } from "@gongbang/ui/field";
import { FileDown } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import { useCommand } from "../../../../shell/use-command.ts";

type StartExportFormProps = {
  filter: MemberFilter;
  /** The filter in words, so that nobody takes out more than they think. */
  words: string;
  /** Whether the officer may take numbers out uncovered. */
  mayUncover: boolean;
};

/** What most lists are made for. */
const usual: readonly ExportColumn[] = [
  ...(["memberNumber", "name", "sex", "citizenId", "phone", "unionName", "unitName"] as const),
  ...(["status", "joinedOn"] as const),
];

/** Takes the members of the list's filter out of the register, in the background; the ledger follows. */
export function StartExportForm({ filter, words, mayUncover }: StartExportFormProps) {
  const t = useTranslations("exports");
  const [open, setOpen] = useState(false);
  const router = useRouter();
  const options = { onDone: () => router.push("/members/exports"), refresh: false };
  const trpc = useTRPC().exports;
  const masked = useCommand(trpc.start.mutationOptions(), options);
  const plain = useCommand(trpc.startPlain.mutationOptions(), options);
  const locale = useLocale() === "en" ? ("en" as const) : ("zh-CN" as const);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const columns = exportColumns.filter((column) => said.getAll("columns").includes(column));
    const format = exportFormats.find((each) => each === said.get("format")) ?? "xlsx";
    const asked = { filter, format, columns, locale };
    const reason = exportReasons.find((each) => each === said.get("reason"));
    if (said.get("content") !== "plain" || !reason) return masked.run(asked);
    return plain.run({ ...asked, reason, reasonText: String(said.get("reasonText") ?? "") });
  };
  return (
    <>
      <Button size="sm" icon={<FileDown aria-hidden />} onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t("form.title")} size="lg">
        <form onSubmit={submit} className="flex flex-col gap-4">
          <p>
            <span className="text-sub text-muted">{t("form.scope")}</span> {words}
          </p>
          <ExportFields mayUncover={mayUncover} />
          <div className="flex justify-end gap-2">
            <Button onClick={() => setOpen(false)}>{t("form.cancel")}</Button>
            <Button type="submit" variant="primary" busy={masked.pending || plain.pending}>
              {t("start")}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}

/** Format, columns, and, for whoever may, whether numbers are uncovered and what for. */
export function ExportFields({ mayUncover }: { mayUncover: boolean }) {
  const t = useTranslations("exports");
  const [content, setContent] = useState<string>("masked");
  return (
    <>
      <ChipGroup
        type="radio"
        name="format"
        label={t("form.format")}
        defaultValue="xlsx"
        options={exportFormats.map((value) => ({ value, label: t(`form.formats.${value}`) }))}
      />
      {mayUncover && (
        <ChipGroup
          type="radio"
          name="content"
          label={t("form.content")}
          defaultValue="masked"
          options={exportContents.map((value) => ({ value, label: t(`contents.${value}`) }))}
          onChange={(event) => setContent(event.target.value)}
        />
      )}
      {content === "plain" && (
        <div className="grid gap-3 md:grid-cols-2">
          <p className="text-sub text-muted md:col-span-2">{t("form.plainHint")}</p>
          <SelectField
            label={t("form.reason")}
            name="reason"
            defaultValue="reporting"
            options={exportReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          />
          <TextField
            label={t("form.reasonText")}
            hint={t("form.reasonHint")}
            name="reasonText"
            required
            minLength={2}
            maxLength={200}
          />
        </div>
      )}
      <ColumnChoice />
    </>
  );
}

function ColumnChoice() {
  const t = useTranslations("exports.form");
  const words = useTranslations("members.field");
  const [chosen, setChosen] = useState<readonly ExportColumn[]>(usual);
  const turn = (column: ExportColumn, isOn: boolean) =>
    setChosen(isOn ? [...chosen, column] : chosen.filter((each) => each !== column));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-sub">{t("columns")}</legend>
      <div className="flex gap-2">
        <Button size="sm" onClick={() => setChosen(exportColumns)}>
          {t("all")}
        </Button>
        <Button size="sm" onClick={() => setChosen(usual)}>
          {t("usual")}
        </Button>
      </div>
      <div className="grid grid-cols-2 gap-x-4 gap-y-1 md:grid-cols-4">
        {exportColumns.map((column) => (
          <CheckboxField
            key={column}
            name="columns"
            value={column}
            label={words(column === "status" ? "membershipStatus" : column)}
            checked={chosen.includes(column)}
            onChange={(event) => turn(column, event.target.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
