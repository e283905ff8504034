"use client";
import type { AppRouter } from "@gongbang/api/root";
import { type RosterField, rosterFields } from "@gongbang/domain/members/roster";
import {
  importedFields,
  importModes,
  type MatchKey,
  matchKeys,
  mostMatchRules,
} from "@gongbang/domain/members/roster-import";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { ChipGroup, SelectField } from "@gongbang/ui/field";
import { Panel } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import type { inferRouterOutputs } from "@trpc/server";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../../../shell/trpc-client.tsx";
import { useCommand } from "../../../../../shell/use-command.ts";

type Guess = inferRouterOutputs<AppRouter>["members"]["guessImport"];
type PlanImportFormProps = {
  importId: string;
  guess: Guess;
  unions: readonly { id: string; name: string; depth: number }[];
};

const tones = { sure: "success", likely: "warning", none: "neutral" } as const;
const kept: ReadonlySet<string> = new Set(importedFields);

/** Which column is which field, where rows without a union go, and what happens to people who are there. */
export function PlanImportForm({ importId, guess, unions }: PlanImportFormProps) {
  const t = useTranslations("members.import");
  const router = useRouter();
  const [columns, setColumns] = useState(guess.columns.map(({ field }) => field));
  const [mode, setMode] = useState(guess.mode);
  const [matchBy, setMatchBy] = useState(guess.matchBy);
  const [intoUnionId, setUnion] = useState(
    unions.some(({ id }) => id === guess.intoUnionId) ? guess.intoUnionId : (unions[0]?.id ?? ""),
  );
  const plan = useCommand(useTRPC().members.planImport.mutationOptions(), {
    quiet: true,
    onDone: () => router.replace(`/members/import/${importId}`),
  });
  const choose = (index: number, field: string) =>
    setColumns(
      columns.map((each, i) =>
        i === index ? (rosterFields.find((known) => known === field) ?? null) : each,
      ),
    );
  return (
    <>
      {plan.refusal && (
        <AlertBanner tone="danger" live>
          {plan.refusal}
        </AlertBanner>
      )}
      <Panel
        flush
        title={t("columnsTitle")}
        extra={
          guess.sheets.length > 1 && (
            <SelectField
              label={t("sheet")}
              hideLabel
              value={guess.sheet}
              options={guess.sheets.map((value) => ({ value, label: value }))}
              onChange={(event) =>
                router.replace(`/members/import/${importId}?sheet=${encodeURIComponent(event.target.value)}`)
              }
            />
          )
        }
      >
        <p className="px-3.5 py-2 text-sub text-muted">{t("columnsHint", { row: guess.headerRow })}</p>
        <ColumnTable guess={guess} columns={columns} choose={choose} />
      </Panel>
      <Panel>
        <div className="grid max-w-[860px] gap-3 md:grid-cols-2">
          <SelectField
            label={t("intoUnion")}
            value={intoUnionId}
            options={unions.map(({ id, name, depth }) => ({
              value: id,
              label: `${"\u3000".repeat(depth)}${name}`,
            }))}
            onChange={(event) => setUnion(event.target.value)}
          />
          <ChipGroup
            type="radio"
            name="mode"
            label={t("mode")}
            defaultValue={guess.mode}
            options={importModes.map((value) => ({ value, label: t(`modes.${value}`) }))}
            onChange={(event) => setMode(importModes.find((each) => each === event.target.value) ?? mode)}
          />
        </div>
      </Panel>
      <MatchRules rules={matchBy} choose={setMatchBy} />
      <div className="flex gap-2">
        <Button
          variant="primary"
          busy={plan.pending}
          onClick={() =>
            plan.run({
              ...{ importId, sheet: guess.sheet, columns, mode, matchBy, intoUnionId },
              values: guess.values,
            })
          }
        >
          {t("plan")}
        </Button>
      </div>
    </>
  );
}

/** By what people are found who are in the register: up to three rules, tried in their order. */
function MatchRules({ rules, choose }: { rules: readonly MatchKey[]; choose: (rules: MatchKey[]) => void }) {
  const t = useTranslations("members.import.match");
  const places = Array.from({ length: mostMatchRules }, (_, place) => place);
  const at = (place: number, key: string) => {
    const next = places.map((each) => (each === place ? matchKeys.find((one) => one === key) : rules[each]));
    return [...new Set(next.flatMap((each) => each ?? []))];
  };
  return (
    <Panel title={t("title")} extra={<span>{t("hint")}</span>}>
      <div className="grid max-w-[860px] gap-3 md:grid-cols-3">
        {places.slice(0, rules.length + 1).map((place) => (
          <SelectField
            key={place}
            label={t("rule", { number: place + 1 })}
            value={rules[place] ?? ""}
            options={[
              ...(place === 0 ? [] : [{ value: "", label: t("none") }]),
              ...matchKeys.map((value) => ({ value, label: t(`keys.${value}`) })),
            ]}
            onChange={(event) => choose(at(place, event.target.value))}
          />
        ))}
      </div>
    </Panel>
  );
}

type ColumnTableProps = {
  guess: Guess;
  columns: readonly (RosterField | null)[];
  choose: (index: number, field: string) => void;
};

function ColumnTable({ guess, columns, choose }: ColumnTableProps) {
  const t = useTranslations("members.import");
  const words = useTranslations("members.field");
  const options = [
    { value: "", label: t("leaveOut") },
    ...rosterFields.map((field) => ({
      value: field,
      label: kept.has(field) ? words(field) : t("notKept", { field: words(field) }),
    })),
  ];
  return (
    <div className="overflow-x-auto">
      <table className="data-table" aria-label={t("columnsTitle")}>
        <thead>
          <tr>
            <th scope="col">{t("heading")}</th>
            <th scope="col">{t("field")}</th>
            <th scope="col" className="max-md:hidden">
              {t("sample")}
            </th>
          </tr>
        </thead>
        <tbody>
          {guess.columns.map(({ heading, certainty, sample }, i) => (
            <tr key={`${i}-${heading}`}>
              <th scope="row">
                <span className="inline-flex items-center gap-2 font-medium">
                  {heading || t("noHeading")}
                  <Tag tone={tones[certainty]}>{t(`certainty.${certainty}`)}</Tag>
                </span>
              </th>
              <td>
                <SelectField
                  label={`${t("field")} ${heading}`}
                  hideLabel
                  value={columns[i] ?? ""}
                  options={options}
                  onChange={(event) => choose(i, event.target.value)}
                />
              </td>
              <td className="cell-truncate text-sub text-muted max-md:hidden">{sample.join(" · ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
