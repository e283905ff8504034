"use client";
import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { ReasonDialog } from "~/shell/reason-dialog.tsx";
import { useTRPC } from "~/shell/trpc-client.tsx";

type RevealPackFormProps = {
  formatKey: string;
  recordId: string;
  onRevealed: (values: { key: string; text: string }[]) => void;
};

/** Uncovers the sealed fields of the panel together, for a reason that the server writes down. */
export function RevealPackForm({ formatKey, recordId, onRevealed }: RevealPackFormProps) {
  const t = useTranslations("packs.reveal");
  return (
    <ReasonDialog
      icon={<Eye aria-hidden />}
      look={{ size: "sm" }}
      words={{ button: t("button"), title: t("button"), warning: t("warning"), submit: t("show") }}
      dialogSize="sm"
      reasons={["check", "visit", "payment", "other"]}
      command={useTRPC().packs.reveal.mutationOptions()}
      inputOf={(why) => ({ formatKey, recordId, ...why })}
      onDone={({ values }) => onRevealed(values)}
      refresh={false}
    />
  );
}
