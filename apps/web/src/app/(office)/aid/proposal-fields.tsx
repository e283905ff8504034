"use client";
import { grantWays } from "@gongbang/domain/aid/grant";
import { kindForAnyone } from "@gongbang/domain/aid/relief";
import { type AidKind, aidKind } from "@gongbang/domain/codes/aid-kind";
import { ChipGroup, MoneyField, SelectField, TextArea } from "@gongbang/ui/field";
import { useLocale, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { codeWord } from "~/shell/code-words.ts";

export type ProposableFund = {
  id: string;
  name: string;
  kinds: AidKind[];
  leftFen: number;
  householdYearlyCapFen: number;
};
type Part = "fundId" | "kind" | "amount" | "way" | "reason";
type ProposalFieldsProps = {
  funds: readonly ProposableFund[];
  /** The fund that is chosen now. */
  fundId: string;
  enrolled: boolean;
  field: (
    part: Part,
  ) => Omit<ComponentProps<"input">, "ref"> & { ref?: React.Ref<never>; error?: string | undefined };
};

/** What a proposed sum consists of: on the desk, and within the phone's visit. */
export function ProposalFields({ funds, fundId, enrolled, field }: ProposalFieldsProps) {
  const t = useTranslations("aid.grants");
  const locale = useLocale();
  const fund = funds.find(({ id }) => id === fundId);
  const kinds = aidKind.open.filter(
    (kind) => (fund?.kinds.includes(kind) ?? true) && (enrolled || kind === kindForAnyone),
  );
  const wired = (part: Part) => field(part) as object;
  return (
    <>
      <SelectField
        label={t("form.fund")}
        required
        placeholder=""
        options={funds.map(({ id, name, leftFen }) => ({
          value: id,
          label: t("form.fundOption", { name, left: leftFen }),
        }))}
        {...wired("fundId")}
      />
      <SelectField
        label={t("form.kind")}
        required
        placeholder=""
        hint={enrolled ? undefined : t("form.notEnrolled")}
        options={kinds.map((kind) => ({ value: kind, label: codeWord(aidKind, kind, locale) }))}
        {...wired("kind")}
      />
      <MoneyField
        label={t("form.amount")}
        required
        hint={fund && t("form.capHint", { cap: fund.householdYearlyCapFen })}
        {...wired("amount")}
      />
      <ChipGroup
        type="radio"
        label={t("form.way")}
        required
        options={grantWays.map((value) => ({ value, label: t(`way.${value}`) }))}
        {...wired("way")}
      />
      <TextArea
        label={t("form.reason")}
        required
        hint={t("form.reasonHint")}
        maxLength={500}
        {...wired("reason")}
      />
    </>
  );
}
