"use client";
import { referralServices } from "@gongbang/domain/office/transition.input";
import { Button } from "@gongbang/ui/button";
import { CheckboxField, SelectField, TextArea } from "@gongbang/ui/field";
import { FormLayout, FormSection, FormWide } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { OfficerField } from "./officer-field.tsx";
import { useSending } from "./use-sending.ts";

type Props = { archiveId: string; unions: { value: string; label: string }[]; mayOverride: boolean };

type Way = "referral" | "transfer";

const text = (said: FormData, name: string) => String(said.get(name) ?? "");

/** Sends a file to another union: for one service, or for good; to whoever works there, or to one of them. */
export function SendTransitionForm({ archiveId, unions, mayOverride }: Props) {
  const t = useTranslations("transitions");
  const send = useSending();
  const [type, setType] = useState<Way>("referral");
  const [consent, setConsent] = useState(false);
  const [toUnionId, setUnion] = useState(unions[0]?.value ?? "");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const officer = text(said, "toOfficerId");
    const to = { archiveId, toUnionId, note: text(said, "note"), ...(officer && { toOfficerId: officer }) };
    const service = referralServices.find((each) => each === text(said, "service")) ?? "other";
    const overrideReason = text(said, "overrideReason");
    if (!consent && overrideReason !== "")
      send.override.run({ ...to, type, overrideReason, body: "", ...(type === "referral" && { service }) });
    else if (type === "transfer") send.transfer.run({ ...to, consent });
    else send.refer.run({ ...to, consent, service });
  };
  return (
    <FormLayout
      onSubmit={submit}
      refusal={send.refusal}
      actions={
        <Button type="submit" variant="primary" busy={send.pending}>
          {t("new.send")}
        </Button>
      }
    >
      <FormSection columns={2}>
        <SelectField
          label={t("new.type")}
          required
          value={type}
          onChange={(event) => setType(event.target.value === "transfer" ? "transfer" : "referral")}
          options={(["referral", "transfer"] as const).map((value) => ({ value, label: t(`new.${value}`) }))}
        />
        <SelectField
          label={t("new.union")}
          required
          value={toUnionId}
          onChange={(event) => setUnion(event.target.value)}
          options={unions}
        />
        <OfficerField unionId={toUnionId} />
        {type === "referral" && (
          <SelectField
            label={t("new.service")}
            required
            name="service"
            options={referralServices.map((value) => ({ value, label: t(`service.${value}`) }))}
          />
        )}
        <FormWide>
          <TextArea label={t("new.note")} required maxLength={1000} name="note" />
          <CheckboxField
            label={t("new.consent")}
            checked={consent}
            onChange={(event) => setConsent(event.target.checked)}
          />
          {!consent && mayOverride && (
            <TextArea
              label={t("new.override")}
              hint={t("new.noConsent")}
              maxLength={1000}
              name="overrideReason"
            />
          )}
        </FormWide>
      </FormSection>
    </FormLayout>
  );
}
