import "server-only";
import type { CodeTable } from "@gongbang/domain/codes/code-table";
import { civilAffairsClass, hardshipCause, housing } from "@gongbang/domain/codes/hardship";
import { memberCodes } from "@gongbang/domain/members/member-fields";
import { formatFen } from "@gongbang/ui/format";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "./code-words.ts";

/** What changed in a field, as the trail has it; a sealed field says only that it did. */
export type TrailChange = { field: string; was?: unknown; becomes?: unknown };

/** Fields that hold a code of a standard, and where its words are. */
const tables: Readonly<Record<string, CodeTable>> = {
  ...memberCodes,
  mainCause: hardshipCause,
  otherCauses: hardshipCause,
  housing,
  civilAffairsClass,
};

/** Fields whose names and values have words in the room of the record, beside those of the trail itself. */
const rooms = [
  "disputes.fields",
  "hardship.record.fields",
  "members.field",
  "record.family",
  "record.union.field",
] as const;
const valueRooms: Readonly<Record<string, string>> = {
  refusalReason: "disputes.refusalReasons",
  failReason: "disputes.failReasons",
  negatives: "hardship.household.negative",
  consent: "hardship.record.consentKinds",
  evidence: "hardship.evidence.items",
  ruleSet: "rule-sets.names",
};

/** A member's actions are named for the register; their states are the membership's, or a change request's. */
const statesOf = (machine: string) =>
  /^members?\./.test(machine) ? [machine, "members.membership", "members.change"] : [machine];

const isId = (value: unknown) => typeof value === "string" && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);
const isBlank = (value: unknown) => value === undefined || value === null || value === "";
/** Sums by kind: that they changed is said, and not every one of them. */
const isRecord = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);

/** How the trail is worded: actions and fields by name, states and codes by their labels, sums as money. */
export function useTrailWords() {
  const t = useTranslations("audit");
  const valueWord = useValueWords();
  const fieldWord = useFieldWords();
  const changeWords = (action: string, { field, was, becomes }: TrailChange) => {
    const values = { field: fieldWord(field), was: valueWord(action, field, was) };
    if (isBlank(becomes) && isBlank(was)) return t("touched", { field: values.field });
    if ([was, becomes].some((value) => isId(value) || isRecord(value)))
      return t("touched", { field: values.field });
    const all = { ...values, becomes: valueWord(action, field, becomes) };
    return isBlank(was) ? t("set", all) : t("changed", all);
  };
  return {
    action: (action: string) => {
      const key = [`actions.${action}.self`, `actions.${action}`].find((each) => t.has(each));
      return key === undefined ? t("otherAction") : t(key);
    },
    /** `action` says which machine's states a status is one of. */
    changes: (action: string, changes: readonly TrailChange[]) =>
      [...new Set(changes.map((change) => changeWords(action, change)))].join(t("separator")),
  };
}

function useFieldWords() {
  const t = useTranslations();
  return (field: string): string => {
    const key = [`audit.fields.${field}`, ...rooms.map((room) => `${room}.${field}`)].find((each) =>
      t.has(each),
    );
    return t(key ?? "audit.otherField");
  };
}

function useValueWords() {
  const [t, locale] = [useTranslations(), useLocale()];
  const oneWord = (action: string, field: string, value: string): string => {
    const machine = action.split(".").slice(0, 2).join(".");
    const table = tables[field];
    if (table) return codeWord(table, value, locale) ?? value;
    const key = [
      ...(field === "status" ? statesOf(machine).map((each) => `machines.${each}.states.${value}`) : []),
      ...(valueRooms[field] ? [`${valueRooms[field]}.${value}`] : []),
      `audit.values.${value}`,
    ].find((each) => /^[A-Za-z0-9.]+$/.test(each) && t.has(each));
    return key === undefined ? value.slice(0, 200) : t(key);
  };
  return function words(action: string, field: string, value: unknown): string {
    if (isBlank(value)) return "—";
    if (Array.isArray(value))
      return value.map((each) => words(action, field, each)).join(t("audit.listSeparator")) || "—";
    if (typeof value === "number") return field.endsWith("Fen") ? formatFen(value) : String(value);
    return oneWord(action, field, String(value));
  };
}
