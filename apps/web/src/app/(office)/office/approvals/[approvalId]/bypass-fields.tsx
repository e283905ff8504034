import { bypassInput } from "@gongbang/domain/office/approval.input";
import { ChipGroup, TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { CommonFields, gradeOf, type Props, Submit } from "./act-fields.tsx";

export function BypassFields({ item, close }: Props) {
  const t = useTranslations("approvals.act");
  const f = useCommandForm(bypassInput, {
    defaults: {
      id: item.id,
      version: item.version,
      outcome: "agree",
      note: "",
      emergency: "",
      ...gradeOf(item),
    },
    command: useTRPC().approvals.bypass.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout {...f.layout} actions={<Submit busy={f.pending}>{t("bypass")}</Submit>}>
      <ChipGroup
        type="radio"
        label={t("outcome")}
        required
        options={(["agree", "return", "refuse"] as const).map((value) => ({ value, label: t(value) }))}
        {...f.field("outcome")}
      />
      <CommonFields item={item} grade={f.field("grade")} />
      <TextArea label={t("emergency")} required maxLength={500} {...f.field("emergency")} />
      <TextArea label={t("note")} maxLength={500} {...f.field("note")} />
    </FormLayout>
  );
}
