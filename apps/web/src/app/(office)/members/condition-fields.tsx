"use client";
import { type FilterField, filterTypeOf, type MemberCondition } from "@gongbang/domain/members/member-filter";
import { ChipGroup, DateField, SelectField, TextField } from "@gongbang/ui/field";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../shell/trpc-client.tsx";
import { askableFields, choicesOf, fieldWord, opsOf } from "./condition-words.ts";

/** A condition while somebody makes it: its value may be missing, or be of another field. */
export type Draft = { key: number; field: FilterField; op: MemberCondition["op"]; value: unknown };

type ConditionFieldsProps = { draft: Draft; mayAssign: boolean; onChange: (draft: Draft) => void };

const isOp = (op: string | undefined): op is MemberCondition["op"] => op !== undefined;

/** Field, relation and value of one condition. */
export function ConditionFields({ draft, mayAssign, onChange }: ConditionFieldsProps) {
  const [views, members] = [useTranslations("views"), useTranslations("members")];
  const says = { views: (key: string) => views(key), members: (key: string) => members(key) };
  const { field, op } = draft;
  const choose = (next: FilterField) => {
    const [first] = opsOf(next);
    const ops = opsOf(next);
    const keeps = filterTypeOf(next) === filterTypeOf(field) && ops.includes(op);
    if (isOp(first)) onChange({ ...draft, field: next, op: keeps ? op : (first as Draft["op"]), value: "" });
  };
  // Without the right to assign, an officer knows no other officer by name.
  const ops = opsOf(field).filter(
    (each) => field !== "keeper" || mayAssign || (each !== "is" && each !== "isNot"),
  );
  return (
    <>
      <SelectField
        label={views("filter.field")}
        hideLabel
        className="w-44 shrink-0 max-md:w-full"
        value={field}
        onChange={(event) => choose(event.target.value as FilterField)}
        options={askableFields.map((value) => ({ value, label: fieldWord(value, says) }))}
      />
      <SelectField
        label={views("filter.op")}
        hideLabel
        className="w-28 shrink-0 max-md:w-full"
        value={op}
        onChange={(event) => {
          const next = event.target.value as Draft["op"];
          onChange({
            ...draft,
            op: next,
            value: next.endsWith("Days") === op.endsWith("Days") ? draft.value : "",
          });
        }}
        options={ops.map((value) => ({ value, label: views(`ops.${value}`) }))}
      />
      <div className="min-w-0 flex-1">
        <ValueField draft={draft} onChange={onChange} />
      </div>
    </>
  );
}

type ValueFieldProps = Pick<ConditionFieldsProps, "draft" | "onChange">;
const bare: readonly string[] = ["empty", "filled", "yes", "no", "me"];

function ValueField({ draft, onChange }: ValueFieldProps) {
  const t = useTranslations("views.filter");
  const { field, op, value } = draft;
  if (bare.includes(op)) return null;
  const set = (next: unknown) => onChange({ ...draft, value: next });
  const text = {
    label: op.endsWith("Days") ? t("days") : t("value"),
    hideLabel: true,
    value: String(value ?? ""),
    onChange: (event: { target: { value: string } }) => set(event.target.value),
  };
  if (op === "oneOf" || op === "noneOf") return <CodesField draft={draft} onChange={onChange} />;
  if (field === "union") return <UnionField value={String(value)} onChange={set} />;
  if (field === "keeper") return <KeeperField value={String(value)} onChange={set} />;
  if (op === "from" || op === "until") return <DateField {...text} />;
  const isNumber = filterTypeOf(field) === "number" || op.endsWith("Days");
  return <TextField {...text} {...(isNumber && { inputMode: "numeric" as const })} maxLength={60} />;
}

/** The codes of a table, to tick. Long tables scroll in their own box. */
function CodesField({ draft, onChange }: ValueFieldProps) {
  const [t, members, locale] = [useTranslations("views.filter"), useTranslations("members"), useLocale()];
  const ticked = Array.isArray(draft.value) ? draft.value.map(String) : [];
  return (
    <div className="max-h-40 overflow-y-auto">
      <ChipGroup
        key={draft.field}
        label={t("values")}
        hideLabel
        type="checkbox"
        name={`codes-${draft.key}`}
        defaultValue={ticked}
        options={choicesOf(draft.field, { members: (key: string) => members(key), locale })}
        onChange={(event) => {
          const { value, checked } = event.target;
          onChange({
            ...draft,
            value: checked ? [...ticked, value] : ticked.filter((each) => each !== value),
          });
        }}
      />
    </div>
  );
}

type IdFieldProps = { value: string; onChange: (value: string) => void };

function UnionField({ value, onChange }: IdFieldProps) {
  const [t, trpc] = [useTranslations("views.filter"), useTRPC()];
  const { data: unions = [] } = useQuery(trpc.members.unions.queryOptions({}));
  return (
    <SelectField
      label={t("union")}
      hideLabel
      placeholder={t("union")}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      options={unions.map(({ id, shortName, path }) => ({
        value: id,
        label: `${"\u3000".repeat(Math.max(0, path.split("/").length - 2))}${shortName}`,
      }))}
    />
  );
}

function KeeperField({ value, onChange }: IdFieldProps) {
  const [t, trpc] = [useTranslations("views.filter"), useTRPC()];
  const { data: keepers = [] } = useQuery(trpc.members.keepers.queryOptions({}));
  return (
    <SelectField
      label={t("keeper")}
      hideLabel
      placeholder={t("keeper")}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      options={keepers.map(({ id, name, unionName }) => ({ value: id, label: `${name}（${unionName}）` }))}
    />
  );
}
