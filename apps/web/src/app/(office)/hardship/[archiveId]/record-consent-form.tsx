"use client";
import { consentChannels } from "@gongbang/domain/hardship/open-archive.input";
import { consentKinds, recordConsentInput } from "@gongbang/domain/hardship/record-consent.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { ChipGroup, DateField, SelectField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

type Props = { archiveId: string; people: readonly { value: string; label: string }[]; today: string };

/** Records that one person of the household has agreed. */
export function RecordConsentForm(props: Props) {
  const t = useTranslations("hardship.record");
  return (
    <DialogButton size="sm" label={t("consent")} title={t("consent")}>
      {(close) => <ConsentFields {...props} close={close} />}
    </DialogButton>
  );
}

/** Who agreed to what, when, and how. */
export function ConsentFields({ archiveId, people, today, close }: Props & { close: () => void }) {
  const t = useTranslations("hardship");
  const f = useCommandForm(recordConsentInput, {
    defaults: {
      archiveId,
      kind: "comparison",
      personId: people[0]?.value ?? "",
      givenOn: today,
      channel: "paper",
    },
    command: useTRPC().archives.consent.mutationOptions(),
    done: t("consentForm.done"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("consentForm.save")}
        </Button>
      }
    >
      <ChipGroup
        type="radio"
        label={t("consentForm.kind")}
        required
        options={consentKinds.map((value) => ({ value, label: t(`record.consentKinds.${value}`) }))}
        {...f.field("kind")}
      />
      <SelectField label={t("consentForm.person")} required options={people} {...f.field("personId")} />
      <DateField label={t("consentForm.givenOn")} required max={today} {...f.field("givenOn")} />
      <ChipGroup
        type="radio"
        label={t("consentForm.channel")}
        required
        options={consentChannels.map((value) => ({ value, label: t(`new.channels.${value}`) }))}
        {...f.field("channel")}
      />
    </FormLayout>
  );
}
