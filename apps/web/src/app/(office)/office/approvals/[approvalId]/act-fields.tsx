import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { Button } from "@gongbang/ui/button";
import { SelectField } from "@gongbang/ui/field";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { codeOptions } from "~/shell/code-words.ts";
import type { ApprovalView } from "../approval-shapes.ts";
import type { Officers } from "./decide-approval-form.tsx";

export type Props = { item: ApprovalView; officers: Officers; close: () => void };

export function Submit({ busy, danger, children }: { busy: boolean; danger?: boolean; children: ReactNode }) {
  return (
    <Button type="submit" variant={danger ? "danger" : "primary"} busy={busy}>
      {children}
    </Button>
  );
}

export function gradeOf({ kind, proposedGrade }: ApprovalView) {
  const grade = (["1", "2", "3"] as const).find((each) => each === proposedGrade);
  return kind === "archive" && grade !== undefined ? { grade } : {};
}

/** The category, where it is an archive's; and for whom, where the officer stands in for somebody. */
export function CommonFields({ item, grade }: { item: ApprovalView; grade: object }) {
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
