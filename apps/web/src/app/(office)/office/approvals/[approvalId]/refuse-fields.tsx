import { barredMonths } from "@gongbang/domain/hardship/false-statement";
import { refuseInput, returnInput } from "@gongbang/domain/office/approval.input";
import { CheckboxField, TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { type Props, Submit } from "./act-fields.tsx";

/** 退回修改, with the reason. */
export function ReturnFields({ item: { id, version }, close }: Props) {
  const t = useTranslations("approvals.act");
  const f = useCommandForm(returnInput, {
    defaults: { id, version, note: "" },
    command: useTRPC().approvals.return.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout {...f.layout} actions={<Submit busy={f.pending}>{t("return")}</Submit>}>
      <TextArea label={t("reason")} required maxLength={500} {...f.field("note")} />
    </FormLayout>
  );
}

/** 不同意, with the reason; of an application for the file also whether it is a false statement, as on the file's own page. */
export function RefuseFields({ item: { id, version, judgesStatement }, close }: Props) {
  const t = useTranslations("approvals.act");
  const words = useTranslations("hardship.steps");
  const f = useCommandForm(refuseInput, {
    defaults: { id, version, note: "", falseStatement: false },
    command: useTRPC().approvals.refuse.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Submit busy={f.pending} danger>
          {t("refuse")}
        </Submit>
      }
    >
      <TextArea label={t("reason")} required maxLength={500} {...f.field("note")} />
      {judgesStatement && (
        <CheckboxField
          label={words("falseStatement")}
          hint={words("falseStatementHint", { months: barredMonths })}
          {...f.field("falseStatement")}
        />
      )}
    </FormLayout>
  );
}
