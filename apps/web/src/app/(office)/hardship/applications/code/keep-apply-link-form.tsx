"use client";
import { Button } from "@gongbang/ui/button";
import { Printer, QrCode, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

/** Opens, replaces and closes a union's address for workers in hardship, and prints its sheet. */
export function KeepApplyLinkForm({ unionId, isOpen }: { unionId: string; isOpen: boolean }) {
  const t = useTranslations("hardship.applyCode");
  const { applications } = useTRPC();
  const open = useCommand(applications.openLink.mutationOptions(), { done: t("opened") });
  const close = useCommand(applications.closeLink.mutationOptions(), { done: t("closedNow") });
  return (
    <>
      {isOpen && (
        <Button icon={<X aria-hidden />} busy={close.pending} onClick={() => close.run({ unionId })}>
          {t("close")}
        </Button>
      )}
      <Button
        icon={<QrCode aria-hidden />}
        variant={isOpen ? "outline" : "primary"}
        busy={open.pending}
        onClick={() => open.run({ unionId })}
      >
        {t(isOpen ? "replace" : "open")}
      </Button>
      {isOpen && (
        <Button variant="primary" icon={<Printer aria-hidden />} onClick={() => window.print()}>
          {t("print")}
        </Button>
      )}
    </>
  );
}
