"use client";
import { Button } from "@gongbang/ui/button";
import { TextField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../../../shell/trpc-client.tsx";
import { useCommand } from "../../../../../shell/use-command.ts";

type MarkRecordFormProps = { formatKey: string; recordId: string; isReady: boolean };

/** Says that this record was typed into the national register, with what stands for it there. */
export function MarkRecordForm({ formatKey, recordId, isReady }: MarkRecordFormProps) {
  const t = useTranslations("packs.mark");
  const [receiptNumber, setReceiptNumber] = useState("");
  const mark = useCommand(useTRPC().packs.markRecord.mutationOptions(), { done: t("recordDone") });
  if (!isReady) return <p className="text-sub text-muted">{t("notReady")}</p>;
  return (
    <form
      className="flex max-w-xl items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        mark.run({ formatKey, recordId, receiptNumber });
      }}
    >
      <TextField
        label={t("receipt")}
        required
        maxLength={60}
        value={receiptNumber}
        onChange={(event) => setReceiptNumber(event.target.value)}
        className="min-w-0 flex-1"
      />
      <Button type="submit" variant="primary" busy={mark.pending}>
        {t("record")}
      </Button>
    </form>
  );
}
