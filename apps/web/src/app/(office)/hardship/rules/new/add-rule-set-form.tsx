"use client";
import { addRuleSetInput } from "@gongbang/domain/hardship/add-rule-set.input";
import { beijing } from "@gongbang/domain/hardship/government-lines";
import { noticeDaysOf, type RuleSet } from "@gongbang/domain/hardship/rule-set";
import { Button } from "@gongbang/ui/button";
import { DateField, SelectField, TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection } from "@gongbang/ui/form";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

type Props = { base: string; rules: RuleSet; today: string };

/** The form begins as the set that it stands beside. Of the accident's rules it is said what was not, too. */
function defaultsOf({ base, rules, today }: Props) {
  const { accident } = rules;
  return {
    ...{ base, effectiveFrom: today, source: "" },
    relativePercent: String(rules.relativePercent),
    atLimit: rules.strict ? ("outside" as const) : ("inside" as const),
    accidentBy: accident.by,
    sharePercent: accident.by === "share" ? String(accident.percent) : "80",
    atShare: accident.by === "share" ? accident.atShare : ("borderline" as const),
    incomePercent: accident.by === "line" ? String(accident.incomePercent) : "300",
    linePercent: accident.by === "line" ? String(accident.linePercent) : "100",
    noticeDays: String(noticeDaysOf(rules)),
    ...(rules.government ?? beijing),
  };
}

/** Everything that a set says, with the text that it comes from. */
export function AddRuleSetForm(props: Props) {
  const [t, all] = [useTranslations("rule-sets.form"), useTranslations("rule-sets")];
  const router = useRouter();
  const f = useCommandForm(addRuleSetInput, {
    defaults: defaultsOf(props),
    command: useTRPC().ruleSets.add.mutationOptions(),
    done: all("added"),
    refresh: false,
    onDone: ({ code }) => router.push(`/hardship/rules/compare?set=${encodeURIComponent(code)}`),
  });
  const words = <Value extends string>(values: readonly Value[], of: (value: Value) => string) =>
    values.map((value) => ({ value, label: of(value) }));
  const number = (name: Parameters<typeof f.field>[0] & keyof ReturnType<typeof defaultsOf>) => (
    <TextField label={t(name as "homes")} required inputMode="numeric" {...f.field(name)} />
  );
  const by = f.form.watch("accidentBy");
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {all("add")}
        </Button>
      }
    >
      <FormSection columns={2}>
        <DateField label={all("newFrom")} required min={props.today} {...f.field("effectiveFrom")} />
        <TextField label={all("source")} required maxLength={200} {...f.field("source")} />
      </FormSection>
      <FormSection title={t("relative")} columns={2}>
        {number("relativePercent")}
        <SelectField
          label={t("atLimit")}
          required
          options={words(["outside", "inside"], (value) => t(value))}
          {...f.field("atLimit")}
        />
      </FormSection>
      <FormSection title={t("accident")} columns={3}>
        <SelectField
          label={t("accidentBy")}
          required
          options={words(["people", "share", "line"], (value) => t(`by.${value}`))}
          {...f.field("accidentBy")}
        />
        {by === "share" && number("sharePercent")}
        {by === "share" && (
          <SelectField
            label={t("atShare")}
            required
            options={words(["borderline", "outside"], (value) => t(value))}
            {...f.field("atShare")}
          />
        )}
        {by === "line" && number("incomePercent")}
        {by === "line" && number("linePercent")}
      </FormSection>
      <FormSection title={t("notice")}>
        <TextField
          label={t("noticeDays")}
          hint={t("noticeHint")}
          required
          inputMode="numeric"
          {...f.field("noticeDays")}
        />
      </FormSection>
      <FormSection title={t("government")} columns={2}>
        {number("homes")}
        {number("smallUpTo")}
        {number("smallPercent")}
        {number("largePercent")}
      </FormSection>
    </FormLayout>
  );
}
