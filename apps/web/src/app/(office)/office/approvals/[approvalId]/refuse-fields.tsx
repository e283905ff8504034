import { refuseInput } from "@gongbang/domain/office/approval.input";
import { TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { type Props, Submit } from "./act-fields.tsx";

export function RefuseFields({ item, close, outcome }: Props & { outcome: "return" | "refuse" }) {
  const t = useTranslations("approvals.act");
  const { approvals } = useTRPC();
  const back = approvals.return.mutationOptions();
  const no = approvals.refuse.mutationOptions();
  const f = useCommandForm(refuseInput, {
    defaults: { id: item.id, version: item.version, note: "" },
    command: outcome === "return" ? back : no,
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Submit busy={f.pending} danger={outcome === "refuse"}>
          {t(outcome)}
        </Submit>
      }
    >
      <TextArea label={t("reason")} required maxLength={500} {...f.field("note")} />
    </FormLayout>
  );
}
