"use client";
import { withdrawConsentInput } from "@gongbang/domain/hardship/record-consent.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { DateField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import type { ArchiveView } from "./archive-shapes.ts";

type Consent = Pick<ArchiveView["consents"][number], "id" | "kind" | "person" | "givenOn">;
type Props = { archiveId: string; consent: Consent; today: string };

/** Writes down that somebody takes a consent back, and says before what that ends. */
export function WithdrawConsentForm(props: Props) {
  const t = useTranslations("hardship.withdrawConsent");
  const { person } = props.consent;
  return (
    <DialogButton size="sm" variant="ghost" label={t("open")} title={t("title", { person })}>
      {(close) => <WithdrawFields {...props} close={close} />}
    </DialogButton>
  );
}

/** The day, and what follows from it. */
export function WithdrawFields({ archiveId, consent, today, close }: Props & { close: () => void }) {
  const t = useTranslations("hardship.withdrawConsent");
  const f = useCommandForm(withdrawConsentInput, {
    defaults: { archiveId, consentId: consent.id, withdrawnOn: today },
    command: useTRPC().archives.withdrawConsent.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="danger" busy={f.pending}>
          {t("save")}
        </Button>
      }
    >
      <p className="text-sub text-muted">{t(`effect.${consent.kind}`)}</p>
      <DateField
        label={t("withdrawnOn")}
        required
        min={consent.givenOn}
        max={today}
        {...f.field("withdrawnOn")}
      />
    </FormLayout>
  );
}
