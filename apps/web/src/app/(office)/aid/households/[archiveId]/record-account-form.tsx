"use client";
import { recordAccountInput } from "@gongbang/domain/aid/record-account.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { SelectField, TextField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

type Props = { archiveId: string; people: readonly { value: string; label: string }[] };

/** 登记账户: it takes the place of the one before. */
export function RecordAccountForm(props: Props) {
  const t = useTranslations("aid.money");
  return (
    <DialogButton label={t("addAccount")} title={t("addAccount")}>
      {(close) => <Fields {...props} onDone={close} />}
    </DialogButton>
  );
}

function Fields({ archiveId, people, onDone }: Props & { onDone: () => void }) {
  const t = useTranslations("aid.money.account");
  const f = useCommandForm(recordAccountInput, {
    defaults: { archiveId, personId: "", holderName: people[0]?.label ?? "", bankName: "", card: "" },
    command: useTRPC().accounts.record.mutationOptions(),
    done: t("done"),
    onDone,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("submit")}
        </Button>
      }
    >
      <SelectField label={t("person")} options={[...people]} {...f.field("personId")} />
      <TextField label={t("holder")} required maxLength={60} {...f.field("holderName")} />
      <TextField label={t("bank")} required maxLength={80} {...f.field("bankName")} />
      <TextField
        label={t("card")}
        required
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
        {...f.field("card")}
      />
    </FormLayout>
  );
}
