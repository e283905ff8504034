"use client";
import { makeBatchInput } from "@gongbang/domain/aid/batch.input";
import { Button } from "@gongbang/ui/button";
import { ChipGroup, SelectField, TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection, FormWide } from "@gongbang/ui/form";
import { formatFen } from "@gongbang/ui/format";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

type Payable = {
  id: string;
  number: string;
  name: string;
  amountFen: number;
  attempts: number;
  payee: { holderName: string; cardTail: string };
};
type Props = {
  fundId: string;
  payable: readonly Payable[];
  templates: readonly { id: string; name: string }[];
};

/** The transfers of one fund that go to the bank together: all of them are chosen, until somebody takes one out. */
export function MakeBatchForm({ fundId, payable, templates }: Props) {
  const t = useTranslations("batches.make");
  const router = useRouter();
  const f = useCommandForm(makeBatchInput, {
    defaults: {
      ...{ fundId, templateId: templates[0]?.id ?? "", purpose: t("purposeDefault") },
      grantIds: payable.map(({ id }) => id),
    },
    command: useTRPC().batches.make.mutationOptions(),
    done: t("done"),
    refresh: false,
    onDone: ({ id }) => router.push(`/aid/batches/${id}`),
  });
  const option = ({ id, attempts, payee, ...grant }: Payable) => {
    const words = t("option", {
      ...{ number: grant.number, name: grant.name, amount: grant.amountFen },
      ...{ holder: payee.holderName, tail: payee.cardTail },
    });
    return { value: id, label: attempts > 0 ? `${words}（${t("again", { n: attempts + 1 })}）` : words };
  };
  const chosen = f.form.watch("grantIds");
  const sum = payable
    .filter(({ id }) => chosen.includes(id))
    .reduce((total, { amountFen }) => total + amountFen, 0);
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("submit")}
        </Button>
      }
    >
      <FormSection columns={2}>
        <SelectField
          label={t("template")}
          required
          options={templates.map(({ id, name }) => ({ value: id, label: name }))}
          {...f.field("templateId")}
        />
        <TextField
          label={t("purpose")}
          hint={t("purposeHint")}
          required
          maxLength={30}
          {...f.field("purpose")}
        />
        <FormWide>
          <ChipGroup
            type="checkbox"
            label={t("choose")}
            hint={formatFen(sum)}
            required
            columns={2}
            options={payable.map(option)}
            {...f.field("grantIds")}
          />
        </FormWide>
      </FormSection>
    </FormLayout>
  );
}
