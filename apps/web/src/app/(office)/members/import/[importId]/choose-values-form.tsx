"use client";
import type { PlanImport } from "@gongbang/domain/members/import-roster.input";
import { codedFields, type MappedField, type ValueChoice } from "@gongbang/domain/members/roster-values";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { SelectField } from "@gongbang/ui/field";
import { Panel } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../../../shell/trpc-client.tsx";
import { useCommand } from "../../../../../shell/use-command.ts";
import { codeOptions } from "../../code-words.ts";
import type { Asked } from "./import-columns.tsx";

type Value = NonNullable<Asked["plan"]>["values"][number];
type ChooseValuesFormProps = {
  asked: Omit<PlanImport, "commandId" | "values">;
  values: readonly Value[];
  chosen: readonly ValueChoice[];
  unions: readonly { id: string; name: string; depth: number }[];
};

const tones = { table: "success", person: "info", nobody: "warning" } as const;
/** Stands in the list for “it means nothing”. */
const nothing = "-";
const keyOf = ({ field, text }: Pick<Value, "field" | "text">) => `${field} ${text}`;

/** The words of the roster with what they are taken for; what nobody understood stands first and may be chosen. */
export function ChooseValuesForm({ asked, values, chosen, unions }: ChooseValuesFormProps) {
  const t = useTranslations("members.import.values");
  const [choices, setChoices] = useState<readonly ValueChoice[]>(chosen);
  const [isOpen, setOpen] = useState(false);
  const plan = useCommand(useTRPC().members.planImport.mutationOptions(), { quiet: true });
  const open = values.filter(({ by }) => by !== "table");
  const shown = isOpen ? values : open;
  const choose = (value: Value, code: string) => {
    const others = choices.filter((each) => keyOf(each) !== keyOf(value));
    const { field, text } = value;
    setChoices(code === "" ? others : [...others, { field, text, code: code === nothing ? null : code }]);
  };
  return (
    <Panel
      flush
      title={t("title")}
      extra={
        open.length < values.length && (
          <Button size="sm" variant="ghost" onClick={() => setOpen(!isOpen)}>
            {isOpen ? t("onlyOpen") : t("all", { count: values.length })}
          </Button>
        )
      }
    >
      {plan.refusal && (
        <AlertBanner tone="danger" live>
          {plan.refusal}
        </AlertBanner>
      )}
      <p className="px-3.5 py-2 text-sub text-muted">{open.length > 0 ? t("hint") : t("allKnown")}</p>
      {shown.length > 0 && <ValueTable {...{ values: shown, choices, unions, choose }} />}
      {(open.length > 0 || isOpen) && (
        <div className="flex gap-2 px-3.5 py-2.5">
          <Button busy={plan.pending} onClick={() => plan.run({ ...asked, values: [...choices] })}>
            {t("again")}
          </Button>
        </div>
      )}
    </Panel>
  );
}

type ValueTableProps = Pick<ChooseValuesFormProps, "values" | "unions"> & {
  choices: readonly ValueChoice[];
  choose: (value: Value, code: string) => void;
};

function ValueTable({ values, choices, unions, choose }: ValueTableProps) {
  const t = useTranslations("members.import.values");
  const words = useTranslations("members.field");
  const locale = useLocale();
  const codes = (field: MappedField) =>
    field === "unionName"
      ? unions.map(({ id, name, depth }) => ({ value: id, label: `${"\u3000".repeat(depth)}${name}` }))
      : codeOptions(codedFields[field], locale);
  const stands = (value: Value) => {
    const choice = choices.find((each) => keyOf(each) === keyOf(value));
    return choice ? (choice.code ?? nothing) : ((value.by === "table" ? value.code : null) ?? "");
  };
  return (
    <div className="overflow-x-auto">
      <table className="data-table" aria-label={t("title")}>
        <thead>
          <tr>
            <th scope="col">{t("word")}</th>
            <th scope="col">{t("rows")}</th>
            <th scope="col">{t("option")}</th>
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <tr key={keyOf(value)}>
              <th scope="row">
                <span className="inline-flex items-center gap-2 font-medium">
                  <span className="text-sub text-muted">{words(value.field)}</span>
                  {value.text}
                  <Tag tone={tones[value.by]}>{t(`by.${value.by}`)}</Tag>
                </span>
              </th>
              <td className="tabular-nums">{t("count", { count: value.count })}</td>
              <td>
                <SelectField
                  label={`${t("option")} ${words(value.field)} ${value.text}`}
                  hideLabel
                  value={stands(value)}
                  options={[
                    { value: "", label: t("choose") },
                    { value: nothing, label: t("leaveOut") },
                    ...codes(value.field),
                  ]}
                  onChange={(event) => choose(value, event.target.value)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
