"use client";
import type { BatchEvent } from "@gongbang/domain/aid/batch.status";
import { Dialog } from "@gongbang/ui/dialog";
import { StepButtons } from "@gongbang/ui/step-buttons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSentence } from "~/shell/use-refusal.ts";
import { GiveUpBatchForm, NoteBatchForm, PublishBatchForm } from "./ask-batch-form.tsx";

type Step = { event: BatchEvent; lacks: { code: string; [detail: string]: unknown }[] };
type Asked = { id: string; version: number };
type Props = { batch: Asked; steps: readonly Step[]; mayPublish: boolean };
type Open = BatchEvent | "publish";

const forward: readonly Open[] = ["check", "send"];

/** The next steps of a batch; each opens its question. The public list is put up before the check. */
export function StepBatchForm({ batch, steps, mayPublish }: Props) {
  const t = useTranslations("batches");
  const events = useTranslations("machines.aid.batch.events");
  const sentence = useSentence();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const buttons = steps.map(({ event, lacks }) => ({
    key: event as string,
    label: events(event),
    primary: forward.includes(event),
    danger: !forward.includes(event),
    onTake: () => setOpen(event),
    lacks: lacks.map(({ code, ...details }) => ({ text: sentence(code, details) })),
    lacksTitle: t("record.lacks", { step: events(event) }),
  }));
  const publish = { key: "publish", label: t("steps.publish"), onTake: () => setOpen("publish") };
  return (
    <>
      <StepButtons
        steps={[
          ...(mayPublish ? [publish] : []),
          ...buttons.toSorted((a, b) => Number(a.primary) - Number(b.primary)),
        ]}
      />
      {open !== null && (
        <Dialog open onOpenChange={close} title={open === "publish" ? t("steps.publish") : events(open)}>
          <Question open={open} asked={{ batchId: batch.id, version: batch.version }} onDone={close} />
        </Dialog>
      )}
    </>
  );
}

type QuestionProps = { open: Open; asked: { batchId: string; version: number }; onDone: () => void };

function Question({ open, asked, onDone }: QuestionProps) {
  if (open === "publish") return <PublishBatchForm asked={asked} onDone={onDone} />;
  if (open === "check" || open === "send")
    return <NoteBatchForm event={open} asked={asked} onDone={onDone} />;
  if (open === "sendBack" || open === "cancel")
    return <GiveUpBatchForm event={open} asked={asked} onDone={onDone} />;
  return null;
}
