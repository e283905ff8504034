"use client";
import { useTranslations } from "next-intl";
import { LinkButtons } from "~/shell/link-buttons.tsx";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

/** A union's address for workers in hardship: opened, replaced, closed and printed. */
export function KeepApplyLinkForm({ unionId, isOpen }: { unionId: string; isOpen: boolean }) {
  const t = useTranslations("hardship.applyCode");
  const { applications } = useTRPC();
  const open = useCommand(applications.openLink.mutationOptions(), { done: t("opened") });
  const close = useCommand(applications.closeLink.mutationOptions(), { done: t("closedNow") });
  return (
    <LinkButtons
      isOpen={isOpen}
      open={{ pending: open.pending, run: () => open.run({ unionId }) }}
      close={{ pending: close.pending, run: () => close.run({ unionId }) }}
      words={{ open: t("open"), replace: t("replace"), close: t("close"), print: t("print") }}
    />
  );
}
