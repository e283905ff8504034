import { withdrawApprovalInput } from "@gongbang/domain/office/approval.input";
import { TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { type Props, Submit } from "./act-fields.tsx";

export function WithdrawFields({ item, close }: Props) {
  const t = useTranslations("approvals.act");
  const f = useCommandForm(withdrawApprovalInput, {
    defaults: { id: item.id, version: item.version, note: "" },
    command: useTRPC().approvals.withdraw.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout {...f.layout} actions={<Submit busy={f.pending}>{t("withdraw")}</Submit>}>
      <TextArea label={t("reason")} maxLength={500} {...f.field("note")} />
    </FormLayout>
  );
}
