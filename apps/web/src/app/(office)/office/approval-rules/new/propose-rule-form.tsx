"use client";
import { parseDay } from "@gongbang/domain/kernel/day";
import { type ApprovalKind, approvalKinds, type RuleLine } from "@gongbang/domain/office/approval-rule";
import { Button } from "@gongbang/ui/button";
import { DateField, SelectField, TextArea } from "@gongbang/ui/field";
import { FormLayout, FormSection, FormWide } from "@gongbang/ui/form";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";
import { draftsOf, type LineDraft, lineDraft, linesOf } from "./line-drafts.ts";
import { LineForm } from "./rule-line-form.tsx";

type InForce = { appliesTo: ApprovalKind; lines: RuleLine[] }[];

const linesFor = (inForce: InForce, kind: ApprovalKind): LineDraft[] => {
  const now = inForce.find(({ appliesTo }) => appliesTo === kind);
  return now ? draftsOf(now.lines) : [lineDraft(0)];
};

/** Proposes a version of the rules; it begins as the one that is in force. */
export function ProposeRuleForm({ inForce }: { inForce: InForce }) {
  const t = useTranslations("approvals.ruleBook");
  const router = useRouter();
  const [appliesTo, setKind] = useState<ApprovalKind>("grant");
  const [lines, setLines] = useState<LineDraft[]>(linesFor(inForce, "grant"));
  const propose = useCommand(useTRPC().approvals.proposeRule.mutationOptions(), {
    done: t("done"),
    quiet: true,
    onDone: () => router.push("/office/approval-rules"),
  });
  const choose = (kind: string) => {
    const chosen = approvalKinds.find((each) => each === kind) ?? "grant";
    setKind(chosen);
    setLines(linesFor(inForce, chosen));
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const effectiveFrom = parseDay(String(said.get("effectiveFrom"))) ?? "";
    propose.run({ appliesTo, effectiveFrom, reason: String(said.get("reason")), lines: linesOf(lines) });
  };
  const change = (i: number, line: LineDraft) => setLines(lines.map((each, at) => (at === i ? line : each)));
  return (
    <FormLayout
      onSubmit={submit}
      refusal={propose.refusal}
      actions={
        <Button type="submit" variant="primary" busy={propose.pending}>
          {t("propose")}
        </Button>
      }
    >
      <FormSection columns={2}>
        <SelectField
          label={t("appliesTo")}
          required
          value={appliesTo}
          onChange={(event) => choose(event.target.value)}
          options={approvalKinds.map((value) => ({ value, label: t(value) }))}
        />
        <DateField label={t("effectiveFrom")} required name="effectiveFrom" />
        <FormWide>
          <TextArea label={t("reason")} required maxLength={500} name="reason" />
        </FormWide>
      </FormSection>
      {lines.map((line, i) => (
        <LineForm
          key={`${appliesTo} ${line.key}`}
          appliesTo={appliesTo}
          line={line}
          n={i + 1}
          onChange={(changed) => change(i, changed)}
          {...(lines.length > 1 && { onRemove: () => setLines(lines.filter((each) => each !== line)) })}
        />
      ))}
      <Button onClick={() => setLines([...lines, lineDraft(Math.max(...lines.map(({ key }) => key)) + 1)])}>
        {t("addLine")}
      </Button>
    </FormLayout>
  );
}
