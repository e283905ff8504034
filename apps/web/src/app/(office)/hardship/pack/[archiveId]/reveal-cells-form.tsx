"use client";
import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { ReasonDialog } from "~/shell/reason-dialog.tsx";
import { useTRPC } from "~/shell/trpc-client.tsx";

type Props = { archiveId: string; onRevealed: (values: { at: string; text: string }[]) => void };

/** Uncovers the sealed fields of the panel together, for a reason that the server writes down. */
export function RevealCellsForm({ archiveId, onRevealed }: Props) {
  const t = useTranslations("packs.reveal");
  return (
    <ReasonDialog
      icon={<Eye aria-hidden />}
      words={{ button: t("button"), title: t("button"), warning: t("warning"), submit: t("show") }}
      dialogSize="sm"
      reasons={["check", "visit", "payment", "other"]}
      command={useTRPC().archivePacks.reveal.mutationOptions()}
      inputOf={(why) => ({ archiveId, ...why })}
      onDone={({ values }) => onRevealed(values)}
      refresh={false}
    />
  );
}
