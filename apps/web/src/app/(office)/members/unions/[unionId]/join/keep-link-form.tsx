"use client";
import { useTranslations } from "next-intl";
import { LinkButtons } from "~/shell/link-buttons.tsx";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

/** A union's join link: opened, replaced, closed and printed. */
export function KeepLinkForm({ unionId, isOpen }: { unionId: string; isOpen: boolean }) {
  const t = useTranslations("memberships.join");
  const { memberships } = useTRPC();
  const open = useCommand(memberships.openLink.mutationOptions(), { done: t("opened") });
  const close = useCommand(memberships.closeLink.mutationOptions(), { done: t("closedNow") });
  return (
    <LinkButtons
      isOpen={isOpen}
      open={{ pending: open.pending, run: () => open.run({ unionId }) }}
      close={{ pending: close.pending, run: () => close.run({ unionId }) }}
      words={{ open: t("open"), replace: t("replace"), close: t("close"), print: t("print") }}
    />
  );
}
