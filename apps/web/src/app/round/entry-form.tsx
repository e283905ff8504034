"use client";
import { nextSteps } from "@gongbang/domain/aid/round";
import { visitMethods } from "@gongbang/domain/aid/visit";
import { dayAt } from "@gongbang/domain/kernel/day";
import { Button } from "@gongbang/ui/button";
import { ChipGroup, TextArea, TextField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { formatTime } from "@gongbang/ui/format";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useSentence } from "~/shell/use-refusal.ts";
import { DraftNote } from "./draft-note.tsx";
import { type EntryValues, freshEntry, valuesOf } from "./entry-values.ts";
import { MetFields } from "./met-fields.tsx";
import type { Mending, Saved } from "./open-round.tsx";
import { PersonFacts } from "./person-facts.tsx";
import { PhotoField } from "./photo-field.tsx";
import { PhraseBar } from "./phrase-bar.tsx";
import type { RoundPerson } from "./round-cache.ts";
import { RoundHead } from "./round-head.tsx";
import { SignaturePad } from "./signature-pad.tsx";
import { TaskTicks } from "./task-ticks.tsx";
import { TopicChips } from "./topic-chips.tsx";
import { UnsentBar } from "./unsent-bar.tsx";
import { useEntryDraft } from "./use-entry-draft.ts";
import type { Outbox } from "./use-outbox.ts";
import { useLeaving, usePictures } from "./use-pictures.ts";
import type { RoundState } from "./use-round.ts";
import { useSaving } from "./use-saving.ts";
import { WhenFields } from "./when-fields.tsx";

type EntryFormProps = {
  person: RoundPerson;
  held: NonNullable<RoundState["held"]>;
  store: IDBDatabase;
  outbox: Outbox;
  change: RoundState["change"];
  mending?: Mending;
  onBack: () => void;
  onSaved: (saved: Saved, thenNext: boolean) => void;
};

/** The one screen of a visit (product.md E2): everything is preset, and only what differs is touched. */
export function EntryForm(props: EntryFormProps) {
  const { person, held, store, outbox, change, mending, onBack, onSaved } = props;
  const [t, visits] = [useTranslations("rounds.form"), useTranslations("aid.visits")];
  const [locale, sentence] = [useLocale(), useSentence()];
  const { pictures, setPictures, change: changePictures, drawing, whileDrawing } = usePictures();
  const [faults, setFaults] = useState<{ name: string; message: string }[]>([]);
  const form = useForm<EntryValues>({ defaultValues: mending ? valuesOf(mending.wire) : begun(person) });
  const draft = useEntryDraft({
    store,
    held,
    person,
    form,
    pictures,
    setPictures,
    mends: mending?.entryId ?? null,
  });
  const { save, saving } = useSaving({ person, held, store, outbox, change });
  const { topics, outcomes, phrases } = held.round;

  const saveAnd = (thenNext: boolean) =>
    form.handleSubmit(async (values) => {
      if (drawing) return;
      const answer = await save(values, pictures, mending);
      if (answer === null) return;
      if ("saved" in answer) {
        await draft.end();
        return onSaved(answer.saved, thenNext);
      }
      setFaults(answer.faults.map(({ name, code }) => ({ name, message: sentence(code) })));
    });
  const leave = useLeaving(drawing, () => void draft.settle().then(onBack));
  const drawn = { pictures, onChange: changePictures, whileDrawing };
  const note = draft.keptAt ? t("draft", { time: formatTime(draft.keptAt, locale) }) : null;

  return (
    <>
      <RoundHead title={t("title")} onBack={leave} extra={note} />
      <UnsentBar outbox={outbox} officerId={held.round.officerId} />
      <div className="flex flex-col gap-3 px-4 pt-3">
        {draft.restored && <DraftNote onDiscard={draft.discard} />}
        <FormLayout
          onSubmit={saveAnd(false)}
          errors={faults}
          errorTitle={t("errors", { count: faults.length })}
          actions={
            <>
              {!mending && (
                <Button onClick={saveAnd(true)} busy={saving || drawing}>
                  {t("saveAndNext")}
                </Button>
              )}
              <Button type="submit" variant="primary" busy={saving || drawing} className="flex-1">
                {t("save")}
              </Button>
            </>
          }
        >
          <PersonFacts person={person} form={form} onChange={leave} />
          <WhenFields form={form} wrong={faults.some(({ name }) => whenNames.has(name))} />
          <ChipGroup
            type="radio"
            columns={3}
            label={t("method")}
            options={visitMethods.map((value) => ({ value, label: visits(`method.${value}`) }))}
            {...form.register("method")}
          />
          <MetFields form={form} />
          <TextField
            label={t("secondVisitor")}
            hint={person.awaitsVisit ? t("awaitsVisit") : undefined}
            maxLength={60}
            {...form.register("secondVisitor")}
          />
          <TopicChips form={form} name="topics" words={topics} />
          <TopicChips form={form} name="outcomes" words={outcomes} />
          <TextArea
            label={t("note")}
            hint={t("noteHint")}
            rows={3}
            maxLength={2000}
            {...form.register("note")}
          />
          <PhraseBar form={form} phrases={phrases} change={change} />
          <TaskTicks form={form} tasks={person.tasks.filter(({ id }) => !held.round.ticked.includes(id))} />
          <TextField label={t("newTask")} maxLength={200} {...form.register("newTask")} />
          {!mending && <PhotoField {...drawn} number={person.number} />}
          {!mending && <SignaturePad {...drawn} />}
          <ChipGroup
            type="radio"
            columns={4}
            label={t("next")}
            options={nextSteps.map((value) => ({ value, label: t(`nextStep.${value}`) }))}
            {...form.register("next")}
          />
        </FormLayout>
      </div>
    </>
  );
}

/** Fields that stand behind the line that says when it was. */
const whenNames = new Set(["visitedOn", "startedTime", "minutes"]);

/** A form that was just opened: it is now, and it is the worker who is met. */
function begun({ family }: RoundPerson): EntryValues {
  const now = new Date();
  const self = family.filter(({ relation }) => relation === "01").map(({ id }) => id);
  return freshEntry(dayAt(now), formatTime(now), self);
}
