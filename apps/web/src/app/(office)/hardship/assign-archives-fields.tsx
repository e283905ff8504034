"use client";
import { assignInput } from "@gongbang/domain/office/transition.input";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { SelectField, TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import type { Assigned } from "./assigned-list.tsx";

type Props = {
  picked: { ids: string[]; total: number };
  officers: readonly { id: string; name: string }[];
  onDone: (answer: Assigned) => void;
};

/** How many archives, to whom, and why. One command takes a hundred: a wider filter says so before it is sent. */
export function AssignArchivesFields({ picked: { ids, total }, officers, onDone }: Props) {
  const t = useTranslations("hardship.assign");
  const f = useCommandForm(assignInput, {
    defaults: { archiveIds: ids, officerId: "", note: "" },
    command: useTRPC().transitions.assign.mutationOptions(),
    onDone,
  });
  if (total === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("submit", { count: ids.length })}
        </Button>
      }
    >
      {total > ids.length && (
        <AlertBanner tone="warning" title={t("tooMany", { total, count: ids.length })} />
      )}
      <p>{t("lead", { count: ids.length })}</p>
      <SelectField
        label={t("officer")}
        hint={t("hint")}
        required
        placeholder={t("officer")}
        options={officers.map(({ id, name }) => ({ value: id, label: name }))}
        {...f.field("officerId")}
      />
      <TextArea label={t("note")} maxLength={1000} {...f.field("note")} />
    </FormLayout>
  );
}
