"use client";
import { correctCostInput, recordCostInput } from "@gongbang/domain/aid/record-cost.input";
import { DialogButton } from "@gongbang/ui/dialog";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { BillFields } from "./bill-fields.tsx";
import type { Cost } from "./cost-table.tsx";

type People = readonly { value: string; label: string }[];

/** 登记票据: a bill with what others have paid of it. */
export function RecordCostForm({ today, ...props }: { archiveId: string; people: People; today: string }) {
  const t = useTranslations("aid.money");
  return (
    <DialogButton variant="primary" label={t("addCost")} title={t("addCost")} dialogSize="lg">
      {(close) => <NewBill {...props} today={today} onDone={close} />}
    </DialogButton>
  );
}

type NewBillProps = { archiveId: string; people: People; today: string; onDone: () => void };

function NewBill({ archiveId, people, today, onDone }: NewBillProps) {
  const t = useTranslations("aid.money.bill");
  const f = useCommandForm(recordCostInput, {
    defaults: {
      ...{ archiveId, personId: "", billNumber: "", hospital: "", billedOn: today, bill: "" },
      ...{ insurance: "", seriousIllness: "", commercial: "", mutualAid: "", otherAid: "" },
    },
    command: useTRPC().costs.record.mutationOptions(),
    done: t("done"),
    onDone,
  });
  return <BillFields layout={f.layout} pending={f.pending} people={people} field={f.field} />;
}

/** 更正: a later reimbursement lowers what is left. */
export function CorrectCostForm({ cost, people }: { cost: Cost; people: People }) {
  const t = useTranslations("aid.money");
  return (
    <DialogButton size="sm" variant="ghost" label={t("correct")} title={t("correct")} dialogSize="lg">
      {(close) => <SameBill cost={cost} people={people} onDone={close} />}
    </DialogButton>
  );
}

const typed = (fen: number) => (fen / 100).toFixed(2);

function SameBill({ cost, people, onDone }: { cost: Cost; people: People; onDone: () => void }) {
  const t = useTranslations("aid.money.bill");
  const { id: costId, version, billNumber, hospital, billedOn } = cost;
  const f = useCommandForm(correctCostInput, {
    defaults: {
      ...{ costId, version, personId: cost.personId ?? "", billNumber, hospital, billedOn },
      ...{ bill: typed(cost.billFen), insurance: typed(cost.insuranceFen) },
      ...{ seriousIllness: typed(cost.seriousIllnessFen), commercial: typed(cost.commercialFen) },
      ...{ mutualAid: typed(cost.mutualAidFen), otherAid: typed(cost.otherAidFen) },
    },
    command: useTRPC().costs.correct.mutationOptions(),
    done: t("done"),
    onDone,
  });
  return <BillFields layout={f.layout} pending={f.pending} people={people} field={f.field} />;
}
