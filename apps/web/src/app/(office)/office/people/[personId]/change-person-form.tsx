"use client";
import { changePersonInput } from "@gongbang/domain/office/person.input";
import { Button } from "@gongbang/ui/button";
import { FormLayout, FormSection } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { type Choices, PersonFields } from "../person-fields.tsx";
import type { Account } from "./account-shape.ts";

type ChangePersonFormProps = { person: Account; choices: Choices };

/** Name, roles and union of a known account. */
export function ChangePersonForm({ person, choices }: ChangePersonFormProps) {
  const t = useTranslations("office.person");
  const trpc = useTRPC();
  const { id, version, name, roles, union } = person;
  const f = useCommandForm(changePersonInput, {
    defaults: { id, version, name, roles, unionId: union.id, citizenId: "" },
    command: trpc.office.people.change.mutationOptions(),
    done: t("saved"),
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("save")}
        </Button>
      }
    >
      <FormSection title={t("account")} columns={2}>
        <PersonFields choices={choices} field={f.field} knowsSelf={person.knowsSelf} />
      </FormSection>
    </FormLayout>
  );
}
