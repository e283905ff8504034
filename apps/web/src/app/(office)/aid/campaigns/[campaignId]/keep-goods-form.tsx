"use client";
import { receiveGoodsInput, returnGoodsInput } from "@gongbang/domain/aid/campaign.input";
import { DialogButton } from "@gongbang/ui/dialog";
import { MoneyField, TextField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { QuestionForm } from "./question-form.tsx";

/** 入库 */
export function ReceiveGoodsForm({ campaignId }: { campaignId: string }) {
  const t = useTranslations("campaigns.goods");
  return (
    <DialogButton size="sm" label={t("receive")} title={t("receive")} dialogSize="sm">
      {(close) => <ReceiveQuestion campaignId={campaignId} onDone={close} />}
    </DialogButton>
  );
}

export function ReceiveQuestion({ campaignId, onDone }: { campaignId: string; onDone: () => void }) {
  const t = useTranslations("campaigns.goods");
  const f = useCommandForm(receiveGoodsInput, {
    defaults: { campaignId, name: "", unit: t("unitDefault"), unitPrice: "", count: "" },
    command: useTRPC().campaigns.receiveGoods.mutationOptions(),
    done: t("done"),
    onDone,
  });
  return (
    <QuestionForm layout={f.layout} label={t("receive")} pending={f.pending}>
      <TextField label={t("name")} hint={t("nameHint")} required maxLength={40} {...f.field("name")} />
      <TextField label={t("unit")} required maxLength={10} {...f.field("unit")} />
      <MoneyField label={t("price")} {...f.field("unitPrice")} />
      <TextField label={t("count")} required inputMode="numeric" {...f.field("count")} />
    </QuestionForm>
  );
}

/** 退库 */
export function ReturnGoodsForm({ goods }: { goods: { id: string; name: string } }) {
  const t = useTranslations("campaigns.goods");
  const title = t("returnOf", { name: goods.name });
  return (
    <DialogButton size="sm" variant="ghost" label={t("return")} title={title} dialogSize="sm">
      {(close) => <ReturnQuestion goodsId={goods.id} onDone={close} />}
    </DialogButton>
  );
}

export function ReturnQuestion({ goodsId, onDone }: { goodsId: string; onDone: () => void }) {
  const t = useTranslations("campaigns.goods");
  const f = useCommandForm(returnGoodsInput, {
    defaults: { goodsId, count: "", reason: "" },
    command: useTRPC().campaigns.returnGoods.mutationOptions(),
    done: t("done"),
    onDone,
  });
  return (
    <QuestionForm layout={f.layout} label={t("return")} pending={f.pending} danger>
      <TextField label={t("count")} required inputMode="numeric" {...f.field("count")} />
      <TextField label={t("reason")} required maxLength={200} {...f.field("reason")} />
    </QuestionForm>
  );
}
