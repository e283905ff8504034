"use client";
import { addGroupInput } from "@gongbang/domain/aid/campaign.input";
import { DialogButton } from "@gongbang/ui/dialog";
import { SelectField, TextField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import type { CampaignView } from "../campaign-shapes.ts";
import { goodsOptions } from "./goods-options.ts";
import { QuestionForm } from "./question-form.tsx";

type Props = {
  campaign: Pick<CampaignView, "id" | "goods">;
  unions: readonly { id: string; name: string }[];
};

/** 慰问集体: a collective with its headcount and its goods. */
export function AddGroupForm(props: Props) {
  const t = useTranslations("campaigns.group");
  return (
    <DialogButton label={t("title")} title={t("title")}>
      {(close) => <GroupQuestion {...props} onDone={close} />}
    </DialogButton>
  );
}

export function GroupQuestion({ campaign, unions, onDone }: Props & { onDone: () => void }) {
  const t = useTranslations("campaigns.group");
  const add = useTranslations("campaigns.add");
  const f = useCommandForm(addGroupInput, {
    defaults: {
      ...{ campaignId: campaign.id, unionId: "", name: "", headcount: "" },
      ...{ goodsId: "", goodsCount: "0" },
    },
    command: useTRPC().campaigns.addGroup.mutationOptions(),
    done: add("done"),
    onDone,
  });
  return (
    <QuestionForm layout={f.layout} label={t("submit")} pending={f.pending}>
      <TextField label={t("name")} required maxLength={60} {...f.field("name")} />
      <SelectField
        label={add("union")}
        required
        placeholder={t("chooseUnion")}
        options={unions.map(({ id, name }) => ({ value: id, label: name }))}
        {...f.field("unionId")}
      />
      <TextField label={t("headcount")} required inputMode="numeric" {...f.field("headcount")} />
      <SelectField
        label={add("goods")}
        placeholder={add("noGoods")}
        options={goodsOptions(campaign.goods)}
        {...f.field("goodsId")}
      />
      <TextField label={t("goodsCount")} inputMode="numeric" {...f.field("goodsCount")} />
    </QuestionForm>
  );
}
