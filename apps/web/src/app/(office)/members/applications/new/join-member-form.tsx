"use client";
import { applyInput } from "@gongbang/domain/members/join.input";
import { Button } from "@gongbang/ui/button";
import { SelectField, TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection } from "@gongbang/ui/form";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { codeOptions } from "../../code-words.ts";

type Props = {
  unions: readonly { id: string; name: string; depth: number }[];
  unionId: string;
};

/** 入会申请书 as the desk writes it down. Membership counts from the approval, so no day of joining is asked. */
export function JoinMemberForm({ unions, unionId }: Props) {
  const [t, members] = [useTranslations("memberships.applications"), useTranslations("members")];
  const locale = useLocale();
  const router = useRouter();
  const f = useCommandForm(applyInput, {
    defaults: { name: "", citizenId: "", phone: "", unitName: "", occupation: "", unionId },
    command: useTRPC().memberships.join.mutationOptions(),
    done: t("filed"),
    refresh: false,
    onDone: ({ id }) => router.push(`/members/${id}/membership`),
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("file")}
        </Button>
      }
    >
      <FormSection title={t("person")} columns={2}>
        <TextField label={members("field.name")} required {...f.field("name")} />
        <TextField label={members("field.citizenId")} required {...f.field("citizenId")} />
        <TextField label={members("field.phone")} inputMode="tel" {...f.field("phone")} />
      </FormSection>
      <FormSection title={t("work")} columns={2}>
        <SelectField
          label={members("field.union")}
          required
          options={unions.map(({ id, name, depth }) => ({
            value: id,
            label: `${"\u3000".repeat(depth)}${name}`,
          }))}
          {...f.field("unionId")}
        />
        <TextField label={members("field.unitName")} {...f.field("unitName")} />
        <TextField label={members("field.occupation")} {...f.field("occupation")} />
        <SelectField
          label={members("field.newFormWork")}
          placeholder=""
          options={codeOptions("newFormWork", locale)}
          {...f.field("newFormWork")}
        />
      </FormSection>
    </FormLayout>
  );
}
