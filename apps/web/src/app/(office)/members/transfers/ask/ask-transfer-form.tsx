"use client";
import { askTransferInput, transferReasons } from "@gongbang/domain/members/transfer.input";
import { Button } from "@gongbang/ui/button";
import { SelectField, TextArea, TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection, FormWide } from "@gongbang/ui/form";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

type Props = { unions: { value: string; label: string }[]; unionId: string; name: string };

/** Asks by the whole number of the paper that the worker shows, and the name on it. */
export function AskTransferForm({ unions, unionId, name }: Props) {
  const [t, members] = [useTranslations("memberships.transfers"), useTranslations("members.field")];
  const router = useRouter();
  const f = useCommandForm(askTransferInput, {
    defaults: { name, citizenId: "", toUnionId: unionId, kind: "newJob", note: "" },
    command: useTRPC().memberships.askTransfer.mutationOptions(),
    done: t("asked"),
    refresh: false,
    onDone: ({ id }) => router.push(`/members/transfers/${id}`),
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("askSubmit")}
        </Button>
      }
    >
      <FormSection columns={2}>
        <TextField label={members("name")} required {...f.field("name")} />
        <TextField label={members("citizenId")} hint={t("askIdHint")} required {...f.field("citizenId")} />
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
