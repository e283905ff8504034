import { agreeInput } from "@gongbang/domain/office/approval.input";
import { TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { CommonFields, gradeOf, type Props, Submit } from "./act-fields.tsx";

export function AgreeFields({ item, close }: Props) {
  const t = useTranslations("approvals.act");
  const f = useCommandForm(agreeInput, {
    defaults: { id: item.id, version: item.version, note: "", ...gradeOf(item) },
    command: useTRPC().approvals.agree.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout {...f.layout} actions={<Submit busy={f.pending}>{t("agree")}</Submit>}>
      <CommonFields item={item} grade={f.field("grade")} />
      <TextArea label={t("note")} maxLength={500} {...f.field("note")} />
    </FormLayout>
  );
}
