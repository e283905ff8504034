import "server-only";
import { useTranslations } from "next-intl";

/** What changed in a field, as the trail has it; a sealed field says only that it did. */
export type TrailChange = { field: string; was?: unknown; becomes?: unknown };

type Words = ReturnType<typeof useTranslations<"audit">>;

/** How the trail is worded: actions and fields by name, values as they stand. */
export function useTrailWords() {
  const t = useTranslations("audit");
  return {
    action: (action: string) => (t.has(`actions.${action}`) ? t(`actions.${action}`) : t("otherAction")),
    changes: (changes: readonly TrailChange[]) =>
      changes.map((change) => changeWords(t, change)).join(t("separator")),
  };
}

function changeWords(t: Words, { field, was, becomes }: TrailChange): string {
  const name = t.has(`fields.${field}`) ? t(`fields.${field}`) : t("otherField");
  const values = { field: name, was: valueWords(t, was), becomes: valueWords(t, becomes) };
  if (becomes === undefined) return t("touched", values);
  return was === undefined || was === null ? t("set", values) : t("changed", values);
}

function valueWords(t: Words, value: unknown): string {
  if (value === null || value === undefined || value === "") return "—";
  if (Array.isArray(value)) return value.map((each) => valueWords(t, each)).join(t("listSeparator"));
  if (typeof value === "object")
    return Object.values(value)
      .map((each) => valueWords(t, each))
      .join(t("listSeparator"));
  const plain = String(value).slice(0, 200);
  const known = /^[A-Za-z]+$/.test(plain) && t.has(`values.${plain}`);
  return known ? t(`values.${plain}`) : plain;
}
