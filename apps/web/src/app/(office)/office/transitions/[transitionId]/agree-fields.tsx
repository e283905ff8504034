import { agreeTransferInput } from "@gongbang/domain/office/transition.input";
import { CheckboxField, TextArea } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { type Props, StepForm } from "./step-fields.tsx";

export function AgreeFields({ row, close }: Props) {
  const t = useTranslations("transitions.act");
  const f = useCommandForm(agreeTransferInput, {
    defaults: { id: row.id, version: row.version, note: "", consent: false },
    command: useTRPC().transitions.agree.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <StepForm layout={f.layout} event="agree" busy={f.pending}>
      <CheckboxField label={t("consent")} {...f.field("consent")} />
      <TextArea label={t("note")} maxLength={1000} {...f.field("note")} />
    </StepForm>
  );
}
