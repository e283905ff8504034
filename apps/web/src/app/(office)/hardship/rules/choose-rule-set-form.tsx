"use client";
import { chooseRuleSetInput } from "@gongbang/domain/hardship/rule-set";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { DateField, SelectField, TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { useRuleSetNames } from "./rule-words.ts";

type Props = { codes: readonly string[]; today: string };

/** Chooses the set by which the whole district decides from a day on. */
export function ChooseRuleSetForm(props: Props) {
  const t = useTranslations("rule-sets");
  return (
    <DialogButton variant="primary" label={t("choose")} title={t("choose")}>
      {(close) => <RuleSetFields {...props} close={close} />}
    </DialogButton>
  );
}

/** Which set, from which day on, and by which text. */
export function RuleSetFields({ codes, today, close }: Props & { close: () => void }) {
  const t = useTranslations("rule-sets");
  const nameOf = useRuleSetNames();
  const f = useCommandForm(chooseRuleSetInput, {
    defaults: { code: codes[0] ?? "", effectiveFrom: today, reason: "" },
    command: useTRPC().ruleSets.choose.mutationOptions(),
    done: t("chosen"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("choose")}
        </Button>
      }
    >
      <SelectField
        label={t("set")}
        required
        options={codes.map((value) => ({ value, label: nameOf(value) }))}
        {...f.field("code")}
      />
      <DateField label={t("from")} hint={t("fromHint")} required min={today} {...f.field("effectiveFrom")} />
      <TextArea label={t("reason")} hint={t("reasonHint")} required {...f.field("reason")} />
    </FormLayout>
  );
}
