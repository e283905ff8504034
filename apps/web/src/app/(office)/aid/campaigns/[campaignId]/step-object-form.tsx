"use client";
import { DialogButton } from "@gongbang/ui/dialog";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ObjectRow } from "../campaign-shapes.ts";
import { DropQuestion, MissQuestion, MoneyQuestion } from "./ask-object-form.tsx";
import { HandOverQuestion } from "./hand-over-form.tsx";

export type MayStep = { mayRun: boolean; mayHandOver: boolean; mayPropose: boolean };
const runs: readonly (string | null)[] = ["proposed", "approved", "released", "handedOver", "paid"];

/** What may be done with an object now, by this reader. */
export function stepsOf(row: ObjectRow, { mayRun, mayHandOver, mayPropose }: MayStep) {
  const open = row.state === "listed" || row.state === "notDelivered";
  const hasMoney = runs.includes(row.grantStatus);
  const owed = row.amountFen > 0 && row.grantStatus !== "released";
  return {
    money: open && mayPropose && row.amountFen > 0 && !hasMoney,
    handOver: open && mayHandOver && !owed,
    miss: open && mayHandOver,
    drop: open && mayRun && !hasMoney,
  };
}

/** The buttons of one object; each opens its question. */
export function StepObjectForm({ row, may }: { row: ObjectRow; may: MayStep }) {
  const t = useTranslations("campaigns.steps");
  const steps = stepsOf(row, may);
  const ask = (key: keyof typeof steps, question: (close: () => void) => ReactNode) =>
    steps[key] && (
      <DialogButton
        size="sm"
        variant={key === "drop" ? "ghost" : "outline"}
        label={t(key)}
        title={t("of", { step: t(key), name: row.name })}
      >
        {question}
      </DialogButton>
    );
  return (
    <span className="flex flex-wrap gap-1">
      {ask("money", (close) => (
        <MoneyQuestion row={row} onDone={close} />
      ))}
      {ask("handOver", (close) => (
        <HandOverQuestion row={row} onDone={close} />
      ))}
      {ask("miss", (close) => (
        <MissQuestion row={row} onDone={close} />
      ))}
      {ask("drop", (close) => (
        <DropQuestion row={row} onDone={close} />
      ))}
    </span>
  );
}
