"use client";
import { closeCampaignInput } from "@gongbang/domain/aid/campaign.input";
import { DialogButton } from "@gongbang/ui/dialog";
import { TextField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { QuestionForm } from "./question-form.tsx";

type Props = { campaign: { id: string; version: number } };

/** 结束活动: what is on the shelf goes back, and the remainder is written down. */
export function CloseCampaignForm(props: Props) {
  const t = useTranslations("campaigns.close");
  return (
    <DialogButton label={t("title")} title={t("title")} dialogSize="sm">
      {(close) => <CloseQuestion {...props} onDone={close} />}
    </DialogButton>
  );
}

export function CloseQuestion({ campaign, onDone }: Props & { onDone: () => void }) {
  const t = useTranslations("campaigns.close");
  const f = useCommandForm(closeCampaignInput, {
    defaults: { campaignId: campaign.id, version: campaign.version, note: "" },
    command: useTRPC().campaigns.close.mutationOptions(),
    done: t("done"),
    onDone,
  });
  return (
    <QuestionForm layout={f.layout} label={t("title")} pending={f.pending} danger>
      <p className="text-sub text-muted">{t("lead")}</p>
      <TextField label={t("note")} maxLength={300} {...f.field("note")} />
    </QuestionForm>
  );
}
