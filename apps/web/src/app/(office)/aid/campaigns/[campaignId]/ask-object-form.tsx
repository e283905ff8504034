"use client";
import { missReasons } from "@gongbang/domain/aid/campaign";
import { dropObjectInput, missInput, proposeMoneyInput } from "@gongbang/domain/aid/campaign.input";
import { SelectField, TextField } from "@gongbang/ui/field";
import { formatFen } from "@gongbang/ui/format";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import type { ObjectRow } from "../campaign-shapes.ts";
import { QuestionForm } from "./question-form.tsx";

export type Asking = { row: ObjectRow; onDone: () => void };

/** 未送达: why. */
export function MissQuestion({ row, onDone }: Asking) {
  const t = useTranslations("campaigns");
  const f = useCommandForm(missInput, {
    defaults: { objectId: row.id, version: row.version, reason: "absent", note: "" },
    command: useTRPC().campaigns.miss.mutationOptions(),
    done: t("steps.done"),
    onDone,
  });
  return (
    <QuestionForm layout={f.layout} label={t("steps.miss")} pending={f.pending}>
      <SelectField
        label={t("steps.reason")}
        required
        options={missReasons.map((reason) => ({ value: reason, label: t(`objects.reasons.${reason}`) }))}
        {...f.field("reason")}
      />
      <TextField label={t("steps.note")} maxLength={300} {...f.field("note")} />
    </QuestionForm>
  );
}

/** 移出名单: why. */
export function DropQuestion({ row, onDone }: Asking) {
  const t = useTranslations("campaigns.steps");
  const f = useCommandForm(dropObjectInput, {
    defaults: { objectId: row.id, version: row.version, note: "" },
    command: useTRPC().campaigns.drop.mutationOptions(),
    done: t("done"),
    onDone,
  });
  return (
    <QuestionForm layout={f.layout} label={t("drop")} pending={f.pending} danger>
      <TextField label={t("reason")} required maxLength={300} {...f.field("note")} />
    </QuestionForm>
  );
}

/** 申请款项: the object's money becomes a grant of the ledger; for whom, where there are several students. */
export function MoneyQuestion({ row, onDone }: Asking) {
  const t = useTranslations("campaigns.steps");
  const f = useCommandForm(proposeMoneyInput, {
    defaults: { objectId: row.id, version: row.version, personId: "", overlapReason: "" },
    command: useTRPC().campaigns.proposeMoney.mutationOptions(),
    done: t("proposed"),
    onDone,
  });
  return (
    <QuestionForm layout={f.layout} label={t("money")} pending={f.pending}>
      <p className="text-sub text-muted">{t("moneyLead", { amount: formatFen(row.amountFen) })}</p>
      {row.students.length > 1 && (
        <SelectField
          label={t("student")}
          required
          placeholder={t("chooseStudent")}
          options={row.students.map(({ id, name }) => ({ value: id, label: name }))}
          {...f.field("personId")}
        />
      )}
      <TextField label={t("overlap")} hint={t("overlapHint")} maxLength={300} {...f.field("overlapReason")} />
    </QuestionForm>
  );
}
