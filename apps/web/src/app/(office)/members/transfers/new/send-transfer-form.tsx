"use client";
import { sendTransferInput, transferReasons } from "@gongbang/domain/members/transfer.input";
import { Button } from "@gongbang/ui/button";
import { SelectField, TextArea } from "@gongbang/ui/field";
import { FormLayout, FormSection, FormWide } from "@gongbang/ui/form";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

type Props = { memberId: string; version: number; unions: { value: string; label: string }[] };

/** Sends a member on to another union: they stay in this one's register until that one accepts. */
export function SendTransferForm({ memberId, version, unions }: Props) {
  const t = useTranslations("memberships.transfers");
  const router = useRouter();
  const f = useCommandForm(sendTransferInput, {
    defaults: { memberId, version, toUnionId: unions[0]?.value ?? "", kind: "newJob", note: "" },
    command: useTRPC().memberships.sendTransfer.mutationOptions(),
    done: t("sent"),
    refresh: false,
    onDone: ({ id }) => router.push(`/members/transfers/${id}`),
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("send")}
        </Button>
      }
    >
      <FormSection columns={2}>
        <SelectField label={t("columns.to")} required options={unions} {...f.field("toUnionId")} />
        <SelectField
          label={t("columns.kind")}
          required
          options={transferReasons.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          {...f.field("kind")}
        />
        <FormWide>
          <TextArea label={t("noteField")} {...f.field("note")} />
        </FormWide>
      </FormSection>
    </FormLayout>
  );
}
