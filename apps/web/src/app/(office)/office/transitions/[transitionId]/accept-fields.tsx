import { answerInput } from "@gongbang/domain/office/transition.input";
import { TextArea } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { type Props, StepForm } from "./step-fields.tsx";

export function AcceptFields({ row, close, event }: Props & { event: string }) {
  const t = useTranslations("transitions.act");
  const f = useCommandForm(answerInput, {
    defaults: { id: row.id, version: row.version, note: "" },
    command: useTRPC().transitions.accept.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <StepForm layout={f.layout} event={event} busy={f.pending}>
      <TextArea label={t("note")} maxLength={1000} {...f.field("note")} />
    </StepForm>
  );
}
