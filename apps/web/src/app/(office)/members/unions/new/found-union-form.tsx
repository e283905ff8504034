"use client";
import { foundUnionInput } from "@gongbang/domain/members/union.input";
import { Button } from "@gongbang/ui/button";
import { SelectField, TextArea, TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection, FormWide } from "@gongbang/ui/form";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

type Level = "street" | "system" | "basic" | "group";
const blank = { name: "", shortName: "", creditCode: "", note: "" };
type Props = { parentId: string; levels: { value: Level; label: string }[] };

export function FoundUnionForm({ parentId, levels }: Props) {
  const t = useTranslations("memberships.union");
  const router = useRouter();
  const f = useCommandForm(foundUnionInput, {
    defaults: { ...blank, parentId, level: levels[0]?.value ?? "basic" },
    command: useTRPC().organisations.found.mutationOptions(),
    done: t("proposed"),
    refresh: false,
    onDone: ({ id }) => router.push(`/members/unions/${id}`),
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("propose")}
        </Button>
      }
    >
      <FormSection columns={2}>
        <TextField label={t("name")} required {...f.field("name")} />
        <TextField label={t("shortName")} required {...f.field("shortName")} />
        <SelectField label={t("level")} required options={levels} {...f.field("level")} />
        <TextField label={t("creditCode")} hint={t("creditCodeHint")} {...f.field("creditCode")} />
        <FormWide>
          <TextArea label={t("note")} {...f.field("note")} />
        </FormWide>
      </FormSection>
    </FormLayout>
  );
}
