import { ChipGroup, SelectField, TextField } from "@gongbang/ui/field";
import { FormWide } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

/** What an administrator may choose from. */
export type Choices = {
  roles: readonly string[];
  unions: readonly { id: string; name: string; path: string }[];
};

type Field = Partial<ComponentProps<typeof TextField>> & { error?: string };
type PersonFieldsProps = {
  choices: Choices;
  field: (name: "name" | "roles" | "unionId" | "citizenId") => object;
  /** Whether the number is known already: an empty field then leaves it. */
  knowsSelf?: boolean;
};

/** Unions below each other, as far as a list can show it. */
const indent = (path: string, top: number) => "\u3000".repeat(Math.max(0, path.split("/").length - top));

/** Name, roles and union: the same fields for a new account and for a known one. */
export function PersonFields({ choices, field, knowsSelf = false }: PersonFieldsProps) {
  const t = useTranslations("office");
  const top = Math.min(...choices.unions.map(({ path }) => path.split("/").length));
  return (
    <>
      <TextField label={t("person.name")} required {...(field("name") as Field)} />
      <SelectField
        label={t("person.union")}
        hint={t("person.unionHint")}
        required
        placeholder={t("person.chooseUnion")}
        options={choices.unions.map(({ id, name, path }) => ({ value: id, label: indent(path, top) + name }))}
        {...field("unionId")}
      />
      <TextField
        label={t("person.citizenId")}
        hint={t(knowsSelf ? "person.citizenIdKnown" : "person.citizenIdHint")}
        autoComplete="off"
        spellCheck={false}
        {...(field("citizenId") as Field)}
      />
      <FormWide>
        <ChipGroup
          type="checkbox"
          label={t("person.roles")}
          hint={t("person.rolesHint")}
          required
          options={choices.roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          {...field("roles")}
        />
      </FormWide>
    </>
  );
}
