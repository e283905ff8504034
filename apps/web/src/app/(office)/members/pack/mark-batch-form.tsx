"use client";
import { Button } from "@gongbang/ui/button";
import { TextField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import { useCommand } from "../../../../shell/use-command.ts";

/** Says that a batch was handed in, with the receipt number of the national register. */
export function MarkBatchForm({ batchId }: { batchId: string }) {
  const t = useTranslations("packs.mark");
  const [receiptNumber, setReceiptNumber] = useState("");
  const mark = useCommand(useTRPC().packs.markBatch.mutationOptions(), { done: t("batchDone") });
  const id = useId();
  return (
    <form
      id={id}
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        mark.run({ batchId, receiptNumber });
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
      <Button type="submit" size="sm" busy={mark.pending}>
        {t("batch")}
      </Button>
    </form>
  );
}
