import { finishInput } from "@gongbang/domain/office/transition.input";
import { DateField, TextArea } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { type Props, StepForm } from "./step-fields.tsx";

export function FinishFields({ row, close }: Props) {
  const t = useTranslations("transitions.act");
  const f = useCommandForm(finishInput, {
    defaults: { id: row.id, version: row.version, note: "", doneOn: "" },
    command: useTRPC().transitions.finish.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <StepForm layout={f.layout} event="finish" busy={f.pending}>
      <DateField label={t("doneOn")} required {...f.field("doneOn")} />
      <TextArea label={t("doneNote")} required maxLength={1000} {...f.field("note")} />
    </StepForm>
  );
}
