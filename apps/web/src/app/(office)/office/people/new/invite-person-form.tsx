"use client";
import { invitePersonInput } from "@gongbang/domain/office/person.input";
import { Button } from "@gongbang/ui/button";
import { TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection } from "@gongbang/ui/form";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { type Choices, PersonFields } from "../person-fields.tsx";

/** A new account: who, where, with which roles. It has no password until its owner sets one. */
export function InvitePersonForm({ choices }: { choices: Choices }) {
  const t = useTranslations("office.person");
  const trpc = useTRPC();
  const router = useRouter();
  const f = useCommandForm(invitePersonInput, {
    defaults: { username: "", name: "", roles: [], unionId: "", citizenId: "" },
    command: trpc.office.people.invite.mutationOptions(),
    done: t("created"),
    refresh: false,
    onDone: ({ id }) => router.push(`/office/people/${id}`),
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("create")}
        </Button>
      }
    >
      <FormSection columns={2}>
        <TextField
          label={t("username")}
          hint={t("usernameHint")}
          required
          autoCapitalize="none"
          spellCheck={false}
          {...f.field("username")}
        />
        <PersonFields choices={choices} field={f.field} />
      </FormSection>
    </FormLayout>
  );
}
