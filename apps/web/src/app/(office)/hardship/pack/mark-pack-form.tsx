"use client";
import { Button } from "@gongbang/ui/button";
import { TextField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

/** Says that a workbook, or one archive that was typed in by hand, stands in the national system, with its receipt. */
export function MarkPackForm(of: { batchId: string } | { archiveId: string }) {
  const t = useTranslations("archive-pack.mark");
  const trpc = useTRPC();
  const [receiptNumber, setReceiptNumber] = useState("");
  const batch = useCommand(trpc.archivePacks.markBatch.mutationOptions(), { done: t("done") });
  const record = useCommand(trpc.archivePacks.mark.mutationOptions(), { done: t("done") });
  return (
    <form
      className="flex max-w-xl items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if ("batchId" in of) batch.run({ ...of, receiptNumber });
        else record.run({ ...of, receiptNumber });
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
      <Button type="submit" size="sm" busy={batch.pending || record.pending}>
        {t("button")}
      </Button>
    </form>
  );
}
