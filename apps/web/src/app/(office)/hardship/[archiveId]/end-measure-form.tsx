"use client";
import { endMeasureInput } from "@gongbang/domain/aid/plan.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

type Ending = { id: string; words: string; version: number };
const ends = ["finish", "cancel"] as const;

/** 完成 with what came of a measure, and 取消 with why. */
export function EndMeasureForm({ measure }: { measure: Ending }) {
  const t = useTranslations("plans.measures");
  return (
    <span className="flex gap-1">
      {ends.map((end) => (
        <DialogButton
          key={end}
          size="sm"
          variant={end === "finish" ? "outline" : "ghost"}
          label={t(end)}
          title={t(`${end}Of`, { words: measure.words })}
        >
          {(close) => <EndQuestion end={end} measure={measure} onDone={close} />}
        </DialogButton>
      ))}
    </span>
  );
}

type Props = { end: (typeof ends)[number]; measure: Ending; onDone: () => void };

export function EndQuestion({ end, measure, onDone }: Props) {
  const t = useTranslations("plans.measures");
  const trpc = useTRPC().plans;
  const command = end === "finish" ? trpc.finishMeasure : trpc.cancelMeasure;
  const f = useCommandForm(endMeasureInput, {
    defaults: { measureId: measure.id, version: measure.version, result: "" },
    command: command.mutationOptions(),
    done: t("ended"),
    onDone,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant={end === "finish" ? "primary" : "danger"} busy={f.pending}>
          {t(end)}
        </Button>
      }
    >
      <TextArea label={t(`${end}Words`)} required maxLength={500} {...f.field("result")} />
    </FormLayout>
  );
}
