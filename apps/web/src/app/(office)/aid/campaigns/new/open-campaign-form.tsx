"use client";
import { campaignKinds } from "@gongbang/domain/aid/campaign";
import { openCampaignInput } from "@gongbang/domain/aid/campaign.input";
import { Button } from "@gongbang/ui/button";
import { CheckboxField, DateField, MoneyField, SelectField, TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection } from "@gongbang/ui/form";
import { formatFen } from "@gongbang/ui/format";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

type Fund = { id: string; name: string; leftFen: number };

/** A new campaign: its name, its days, and what of which fund it may spend. */
export function OpenCampaignForm({ funds }: { funds: readonly Fund[] }) {
  const t = useTranslations("campaigns");
  const router = useRouter();
  const f = useCommandForm(openCampaignInput, {
    defaults: {
      ...{ name: "", kind: "warmth", opensOn: "", closesOn: "", fundId: "", budget: "", isShared: true },
    },
    command: useTRPC().campaigns.open.mutationOptions(),
    done: t("open.done"),
    refresh: false,
    onDone: ({ id }) => router.push(`/aid/campaigns/${id}`),
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("open.submit")}
        </Button>
      }
    >
      <FormSection columns={2}>
        <TextField label={t("columns.name")} required maxLength={60} {...f.field("name")} />
        <SelectField
          label={t("columns.kind")}
          required
          options={campaignKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          {...f.field("kind")}
        />
        <DateField label={t("open.from")} required {...f.field("opensOn")} />
        <DateField label={t("open.until")} required {...f.field("closesOn")} />
        <SelectField
          label={t("open.fund")}
          required
          placeholder={t("open.chooseFund")}
          options={funds.map(({ id, name, leftFen }) => ({
            value: id,
            label: t("open.fundLeft", { name, amount: formatFen(leftFen) }),
          }))}
          {...f.field("fundId")}
        />
        <MoneyField label={t("columns.budget")} hint={t("open.budgetHint")} required {...f.field("budget")} />
        <CheckboxField label={t("open.shared")} hint={t("open.sharedHint")} {...f.field("isShared")} />
      </FormSection>
    </FormLayout>
  );
}
