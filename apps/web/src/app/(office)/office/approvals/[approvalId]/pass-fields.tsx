import { toOfficerInput } from "@gongbang/domain/office/approval.input";
import { SelectField, TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { type Props, Submit } from "./act-fields.tsx";

export function PassFields({ item, officers, close, way }: Props & { way: "handOn" | "addSigner" }) {
  const t = useTranslations("approvals.act");
  const { approvals } = useTRPC();
  const handOn = approvals.handOn.mutationOptions();
  const addSigner = approvals.addSigner.mutationOptions();
  const f = useCommandForm(toOfficerInput, {
    defaults: { id: item.id, version: item.version, officerId: "", note: "" },
    command: way === "handOn" ? handOn : addSigner,
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout {...f.layout} actions={<Submit busy={f.pending}>{t(way)}</Submit>}>
      <SelectField
        label={t("officer")}
        required
        placeholder={t("officer")}
        options={officers.map(({ id, name, unionName }) => ({ value: id, label: `${name} · ${unionName}` }))}
        {...f.field("officerId")}
      />
      <TextArea label={t("note")} maxLength={500} {...f.field("note")} />
    </FormLayout>
  );
}
