"use client";
import { changeMemberInput } from "@gongbang/domain/members/change-member.input";
import { Button } from "@gongbang/ui/button";
import { FormLayout } from "@gongbang/ui/form";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { z } from "zod";
import { useTRPC } from "../../../../../shell/trpc-client.tsx";
import { useCommandForm } from "../../../../../shell/use-command-form.ts";
import { type FactField, factGroups } from "../../code-fields.ts";
import { FieldGroup } from "../../field-group.tsx";

type Fields = z.input<typeof changeMemberInput>["fields"];
type Covered = "phone" | "address" | "registrationPlace";
type ChangeMemberFormProps = {
  memberId: string;
  version: number;
  masks: Record<Covered, string>;
  /** The codes that stand there: a retired one may stay. */
  stands: { readonly [Field in FactField]?: string | null };
  fields: Omit<Fields, Covered>;
};

/** What goes by request (product.md D8) or by a step of the membership, and not by this form. */
const guarded: readonly FactField[] = [
  ...(["name", "sex", "birthOn", "idKind", "citizenId"] as const),
  ...(["union", "joinedOn", "bankCard"] as const),
];
const covered: readonly FactField[] = ["phone", "address", "registrationPlace"] satisfies Covered[];

/** The facts that an officer may change. A covered fact is changed only where a new value is typed. */
export function ChangeMemberForm({ memberId, version, masks, stands, fields }: ChangeMemberFormProps) {
  const t = useTranslations("members");
  const router = useRouter();
  const f = useCommandForm(changeMemberInput, {
    defaults: { memberId, version, fields },
    command: useTRPC().members.change.mutationOptions(),
    done: t("edit.done"),
    onDone: () => router.push(`/members/${memberId}`),
  });
  // An empty box would empty the fact: left out, it stays as it is.
  const typedOnly = { setValueAs: (text: string | undefined) => text || undefined };
  const wire = (field: FactField) => {
    const name = `fields.${field}` as `fields.${keyof Fields & string}`;
    return { ...f.field(name), ...(covered.includes(field) && f.form.register(name, typedOnly)) };
  };
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("edit.save")}
        </Button>
      }
    >
      {factGroups.map((section) => (
        <FieldGroup
          key={section}
          section={section}
          wire={wire}
          without={guarded}
          masks={masks}
          stands={stands}
          {...(section === "contact" && { hint: t("edit.contactHint") })}
        />
      ))}
    </FormLayout>
  );
}
