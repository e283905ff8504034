"use client";
import type { AppRouter } from "@gongbang/api/root";
import { amendVisitInput } from "@gongbang/domain/aid/amend-visit.input";
import { notMetReasons, visitMethods, visitOutcomes, visitTopics } from "@gongbang/domain/aid/visit";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { CheckboxField, ChipGroup, TextArea, TextField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { formatDay } from "@gongbang/ui/format";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

type Visit = Omit<inferRouterOutputs<AppRouter>["visits"]["record"], "trail">;

/** 修改: what its author puts right while they may. */
export function AmendVisit({ visit }: { visit: Visit }) {
  const t = useTranslations("aid.visits.amend");
  return (
    <DialogButton label={t("open")} title={t("title")}>
      {(close) => <AmendVisitForm visit={visit} onDone={close} />}
    </DialogButton>
  );
}

export function AmendVisitForm({ visit, onDone }: { visit: Visit; onDone: () => void }) {
  const [t, words] = [useTranslations("aid.visits.amend"), useTranslations("aid.visits")];
  const locale = useLocale();
  const {
    method,
    met,
    notMetReason,
    topics,
    outcomes,
    note,
    version,
    minutes,
    id: visitId,
    secondVisitor,
  } = visit;
  const form = useCommandForm(amendVisitInput, {
    defaults: {
      ...{ visitId, version, method, met, notMetReason, topics, outcomes, note },
      ...{ minutes: String(minutes), secondVisitor: secondVisitor ?? "" },
    },
    command: useTRPC().visits.amend.mutationOptions(),
    done: t("done"),
    onDone,
  });
  const chips = <Code extends string>(group: string, codes: readonly Code[]) =>
    codes.map((value) => ({ value, label: words(`${group}.${value}` as "method.home") }));
  const isMet = form.form.watch("met");
  return (
    <FormLayout
      {...form.layout}
      actions={
        <Button type="submit" variant="primary" busy={form.pending}>
          {t("save")}
        </Button>
      }
    >
      <p className="text-sub text-muted">{t("lead", { on: formatDay(visit.editUntil, "short", locale) })}</p>
      <ChipGroup
        type="radio"
        label={words("form.method")}
        options={chips("method", visitMethods)}
        {...form.field("method")}
      />
      <CheckboxField
        label={words("met")}
        {...form.field("met")}
        onChange={(event) => {
          form.form.setValue("met", event.target.checked);
          if (event.target.checked) form.form.setValue("notMetReason", null);
        }}
      />
      {!isMet && (
        <ChipGroup
          type="radio"
          label={words("notMetWhy")}
          options={chips("notMetReason", notMetReasons)}
          {...form.field("notMetReason")}
        />
      )}
      <TextField
        type="number"
        inputMode="numeric"
        label={words("form.minutesOf")}
        {...form.field("minutes")}
      />
      <TextField label={words("form.secondVisitor")} maxLength={60} {...form.field("secondVisitor")} />
      <ChipGroup
        type="checkbox"
        label={words("form.topics")}
        options={chips("topic", visitTopics)}
        {...form.field("topics")}
      />
      <ChipGroup
        type="checkbox"
        label={words("form.outcomes")}
        options={chips("outcome", visitOutcomes)}
        {...form.field("outcomes")}
      />
      <TextArea
        label={words("form.note")}
        hint={words("form.noteHint")}
        maxLength={2000}
        {...form.field("note")}
      />
    </FormLayout>
  );
}
