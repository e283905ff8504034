import { rejectInput } from "@gongbang/domain/office/transition.input";
import { TextArea } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { type Props, StepForm } from "./step-fields.tsx";

export function EndFields({ row, close, event }: Props & { event: "reject" | "revoke" }) {
  const t = useTranslations("transitions.act");
  const { transitions } = useTRPC();
  const reject = transitions.reject.mutationOptions();
  const revoke = transitions.revoke.mutationOptions();
  const f = useCommandForm(rejectInput, {
    defaults: { id: row.id, version: row.version, note: "" },
    command: event === "reject" ? reject : revoke,
    done: t("done"),
    onDone: close,
  });
  return (
    <StepForm layout={f.layout} event={event} busy={f.pending} danger>
      <TextArea label={t("reason")} required maxLength={1000} {...f.field("note")} />
    </StepForm>
  );
}
