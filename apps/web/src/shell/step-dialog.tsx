"use client";
import { Dialog } from "@gongbang/ui/dialog";
import { type RecordStep, StepButtons } from "@gongbang/ui/step-buttons";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useSentence } from "./use-refusal.ts";

type Step<Event> = { event: Event; lacks: readonly { code: string; [detail: string]: unknown }[] };
type Props<Event extends string> = {
  /** By its name: its events have their words in "machines". */
  machine: string;
  steps: readonly Step<Event>[];
  lookOf: (event: Event) => Pick<RecordStep, "primary" | "danger" | "href">;
  /** The namespace that says, as `lacks`, what a step lacks. */
  words: string;
  /** What a step asks before it is taken. */
  children: (event: Event, close: () => void) => ReactNode;
};

/** The next steps as buttons, each with what it lacks; taking one opens its question under its own name. */
export function StepDialog<Event extends string>({ machine, steps, lookOf, words, children }: Props<Event>) {
  const t = useTranslations(words);
  const events = useTranslations(`machines.${machine}.events`);
  const wordOf = (event: string) => events(event);
  const sentence = useSentence();
  const [taking, setTaking] = useState<Event | null>(null);
  const close = () => setTaking(null);
  return (
    <>
      <StepButtons
        steps={steps.map(({ event, lacks }) => ({
          key: event,
          label: wordOf(event),
          ...lookOf(event),
          onTake: () => setTaking(event),
          lacks: lacks.map(({ code, ...details }) => ({ text: sentence(code, details) })),
          lacksTitle: t("lacks", { step: wordOf(event), count: lacks.length }),
        }))}
      />
      {taking !== null && (
        <Dialog open onOpenChange={close} title={wordOf(taking)}>
          {children(taking, close)}
        </Dialog>
      )}
    </>
  );
}
