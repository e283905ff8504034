"use client";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../../../shell/trpc-client.tsx";
import { useCommand } from "../../../../../shell/use-command.ts";

/** Takes an import back, after it was said what that does. */
export function RevertImportForm({
  importId,
  added,
  changed,
}: {
  importId: string;
  added: number;
  changed: number;
}) {
  const t = useTranslations("members.import.revert");
  const revert = useCommand(useTRPC().members.revertImport.mutationOptions());
  return (
    <DialogButton label={t("open")} title={t("title")} variant="danger-soft" dialogSize="sm">
      {(close) => (
        <div className="flex flex-col gap-3">
          <p>{t("body", { added, changed })}</p>
          <p className="text-sub text-muted">{t("left")}</p>
          <div className="flex justify-end gap-2">
            <Button onClick={close}>{t("keep")}</Button>
            <Button
              variant="danger"
              busy={revert.pending}
              onClick={() => {
                revert.run({ importId });
                close();
              }}
            >
              {t("confirm")}
            </Button>
          </div>
        </div>
      )}
    </DialogButton>
  );
}
