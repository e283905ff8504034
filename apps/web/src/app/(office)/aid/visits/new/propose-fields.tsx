"use client";
import { CheckboxField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { type ProposableFund, ProposalFields } from "../../proposal-fields.tsx";
import { RoomPanel } from "../../propose/room-panel.tsx";
import { errorAt } from "./error-at.ts";
import type { Visiting } from "./record-visit-form.tsx";

type Props = { archiveId: string; visit: Visiting; funds: readonly ProposableFund[]; enrolled: boolean };

/** A sum that the visitor proposes: closed until it is ticked, and then beside what the household may still have. */
export function ProposeFields({ archiveId, visit: { form, sentence }, funds, enrolled }: Props) {
  const t = useTranslations("aid.visits.form");
  const [proposes, fundId, kind] = form.watch(["proposes", "proposal.fundId", "proposal.kind"]);
  if (funds.length === 0) return null;
  return (
    <div className="flex flex-col gap-2 rounded-lg border border-border bg-surface px-3 py-1.5">
      <CheckboxField label={t("propose")} hint={t("proposeHint")} {...form.register("proposes")} />
      {proposes && (
        <div className="flex flex-col gap-3 pb-2">
          <ProposalFields
            funds={funds}
            fundId={fundId}
            enrolled={enrolled}
            field={(part) => ({
              ...form.register(`proposal.${part}`),
              error: errorAt(form.formState.errors, `proposal.${part}`, sentence),
            })}
          />
          <RoomPanel archiveId={archiveId} kind={kind} personId="" />
        </div>
      )}
    </div>
  );
}
