import { receiptInput } from "@gongbang/domain/office/transition.input";
import { DateField, TextField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { type Props, StepForm } from "./step-fields.tsx";

export function ReceiptFields({ row, close }: Props) {
  const t = useTranslations("transitions.act");
  const f = useCommandForm(receiptInput, {
    defaults: { id: row.id, version: row.version, number: "", receivedBy: "", receivedOn: "" },
    command: useTRPC().transitions.receipt.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <StepForm layout={f.layout} event="recordReceipt" busy={f.pending}>
      <TextField label={t("number")} required {...f.field("number")} />
      <TextField label={t("receivedBy")} required {...f.field("receivedBy")} />
      <DateField label={t("receivedOn")} required {...f.field("receivedOn")} />
    </StepForm>
  );
}
