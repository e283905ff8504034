"use client";
import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import {
  agreeInput,
  bypassInput,
  refuseInput,
  toOfficerInput,
  withdrawApprovalInput,
} from "@gongbang/domain/office/approval.input";
import { Button } from "@gongbang/ui/button";
import { ChipGroup, SelectField, TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { codeOptions } from "~/shell/code-words.ts";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import type { ApprovalView } from "../approval-shapes.ts";
import type { Officers } from "./decide-approval-form.tsx";

type Props = { item: ApprovalView; officers: Officers; close: () => void };

function Submit({ busy, danger, children }: { busy: boolean; danger?: boolean; children: ReactNode }) {
  return (
    <Button type="submit" variant={danger ? "danger" : "primary"} busy={busy}>
      {children}
    </Button>
  );
}

function gradeOf({ kind, proposedGrade }: ApprovalView) {
  const grade = (["1", "2", "3"] as const).find((each) => each === proposedGrade);
  return kind === "archive" && grade !== undefined ? { grade } : {};
}

/** The category, where it is an archive's; and for whom, where the officer stands in for somebody. */
function CommonFields({ item, grade }: { item: ApprovalView; grade: object }) {
  const t = useTranslations("approvals.act");
  const locale = useLocale();
  return (
    <>
      {item.kind === "archive" && (
        <SelectField label={t("grade")} required options={codeOptions(hardshipGrade, locale)} {...grade} />
      )}
      {item.absent.length > 0 && item.forName !== null && (
        <p className="text-sub text-muted">{t("onBehalfOf", { name: item.forName })}</p>
      )}
    </>
  );
}

export function AgreeFields({ item, close }: Props) {
  const t = useTranslations("approvals.act");
  const f = useCommandForm(agreeInput, {
    defaults: { id: item.id, version: item.version, note: "", ...gradeOf(item) },
    command: useTRPC().approvals.agree.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout {...f.layout} actions={<Submit busy={f.pending}>{t("agree")}</Submit>}>
      <CommonFields item={item} grade={f.field("grade")} />
      <TextArea label={t("note")} maxLength={500} {...f.field("note")} />
    </FormLayout>
  );
}

export function RefuseFields({ item, close, outcome }: Props & { outcome: "return" | "refuse" }) {
  const t = useTranslations("approvals.act");
  const { approvals } = useTRPC();
  const back = approvals.return.mutationOptions();
  const no = approvals.refuse.mutationOptions();
  const f = useCommandForm(refuseInput, {
    defaults: { id: item.id, version: item.version, note: "" },
    command: outcome === "return" ? back : no,
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Submit busy={f.pending} danger={outcome === "refuse"}>
          {t(outcome)}
        </Submit>
      }
    >
      <TextArea label={t("reason")} required maxLength={500} {...f.field("note")} />
    </FormLayout>
  );
}

export function PassFields({ item, officers, close, way }: Props & { way: "handOn" | "addSigner" }) {
  const t = useTranslations("approvals.act");
  const { approvals } = useTRPC();
  const handOn = approvals.handOn.mutationOptions();
  const addSigner = approvals.addSigner.mutationOptions();
  const f = useCommandForm(toOfficerInput, {
    defaults: { id: item.id, version: item.version, officerId: "", note: "" },
    command: way === "handOn" ? handOn : addSigner,
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout {...f.layout} actions={<Submit busy={f.pending}>{t(way)}</Submit>}>
      <SelectField
        label={t("officer")}
        required
        placeholder={t("officer")}
        options={officers.map(({ id, name, unionName }) => ({ value: id, label: `${name} · ${unionName}` }))}
        {...f.field("officerId")}
      />
      <TextArea label={t("note")} maxLength={500} {...f.field("note")} />
    </FormLayout>
  );
}

export function WithdrawFields({ item, close }: Props) {
  const t = useTranslations("approvals.act");
  const f = useCommandForm(withdrawApprovalInput, {
    defaults: { id: item.id, version: item.version, note: "" },
    command: useTRPC().approvals.withdraw.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout {...f.layout} actions={<Submit busy={f.pending}>{t("withdraw")}</Submit>}>
      <TextArea label={t("reason")} maxLength={500} {...f.field("note")} />
    </FormLayout>
  );
}

export function BypassFields({ item, close }: Props) {
  const t = useTranslations("approvals.act");
  const f = useCommandForm(bypassInput, {
    defaults: {
      id: item.id,
      version: item.version,
      outcome: "agree",
      note: "",
      emergency: "",
      ...gradeOf(item),
    },
    command: useTRPC().approvals.bypass.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout {...f.layout} actions={<Submit busy={f.pending}>{t("bypass")}</Submit>}>
      <ChipGroup
        type="radio"
        label={t("outcome")}
        required
        options={(["agree", "return", "refuse"] as const).map((value) => ({ value, label: t(value) }))}
        {...f.field("outcome")}
      />
      <CommonFields item={item} grade={f.field("grade")} />
      <TextArea label={t("emergency")} required maxLength={500} {...f.field("emergency")} />
      <TextArea label={t("note")} maxLength={500} {...f.field("note")} />
    </FormLayout>
  );
}
