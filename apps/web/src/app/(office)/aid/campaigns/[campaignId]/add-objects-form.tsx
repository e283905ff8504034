"use client";
import { addObjectsInput } from "@gongbang/domain/aid/campaign.input";
import { hardshipCause, hardshipGrade } from "@gongbang/domain/codes/hardship";
import { DialogButton } from "@gongbang/ui/dialog";
import { CheckboxField, ChipGroup, MoneyField, SelectField, TextField } from "@gongbang/ui/field";
import { useLocale, useTranslations } from "next-intl";
import { codeOptions } from "~/shell/code-words.ts";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import type { CampaignView } from "../campaign-shapes.ts";
import { AudienceCount } from "./audience-count.tsx";
import { goodsOptions } from "./goods-options.ts";
import { QuestionForm } from "./question-form.tsx";

type Props = { campaign: CampaignView; unions: readonly { id: string; name: string }[] };

/** 按规则列名单: whom, and what each is to have. */
export function AddObjectsForm(props: Props) {
  const t = useTranslations("campaigns.add");
  return (
    <DialogButton variant="primary" label={t("title")} title={t("title")} dialogSize="lg">
      {(close) => <AudienceQuestion {...props} onDone={close} />}
    </DialogButton>
  );
}

export function AudienceQuestion({ campaign, unions, onDone }: Props & { onDone: () => void }) {
  const t = useTranslations("campaigns.add");
  const locale = useLocale();
  const f = useCommandForm(addObjectsInput, {
    defaults: {
      campaignId: campaign.id,
      audience: {
        ...{ of: "archives", unionId: "", grades: [], causes: [] },
        ...{ hasStudent: campaign.kind === "autumn", neverHelped: false },
      },
      ...{ amount: "", goodsId: "", goodsCount: "0" },
    },
    command: useTRPC().campaigns.addObjects.mutationOptions(),
    done: t("done"),
    onDone,
  });
  const audience = f.form.watch("audience");
  const ofArchives = audience.of !== "members";
  const of = ["archives", "members"].map((each) => ({ value: each, label: t(`of.${each}`) }));
  return (
    <QuestionForm layout={f.layout} label={t("submit")} pending={f.pending}>
      <SelectField label={t("whom")} required options={of} {...f.field("audience.of")} />
      <SelectField
        label={t("union")}
        placeholder={t("everyUnion")}
        options={unions.map(({ id, name }) => ({ value: id, label: name }))}
        {...f.field("audience.unionId")}
      />
      {ofArchives && (
        <>
          <ChipGroup
            type="checkbox"
            label={t("grades")}
            options={codeOptions(hardshipGrade, locale)}
            {...f.field("audience.grades")}
          />
          <ChipGroup
            type="checkbox"
            label={t("causes")}
            options={codeOptions(hardshipCause, locale)}
            {...f.field("audience.causes")}
          />
          <CheckboxField label={t("hasStudent")} {...f.field("audience.hasStudent")} />
          <CheckboxField label={t("neverHelped")} {...f.field("audience.neverHelped")} />
          <MoneyField label={t("amount")} hint={t("amountHint")} {...f.field("amount")} />
        </>
      )}
      <SelectField
        label={t("goods")}
        placeholder={t("noGoods")}
        options={goodsOptions(campaign.goods)}
        {...f.field("goodsId")}
      />
      <TextField label={t("goodsCount")} inputMode="numeric" {...f.field("goodsCount")} />
      <AudienceCount campaignId={campaign.id} audience={audience} />
    </QuestionForm>
  );
}
