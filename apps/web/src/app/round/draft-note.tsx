"use client";
import { Button } from "@gongbang/ui/button";
import { useTranslations } from "next-intl";

/** Says that the form is as it was left, and offers to begin anew. */
export function DraftNote({ onDiscard }: { onDiscard: () => Promise<void> }) {
  const t = useTranslations("rounds.form");
  return (
    <p role="status" className="flex min-h-11 flex-wrap items-center gap-x-2 text-[14px] text-muted">
      {t("restored")}
      <Button variant="ghost" className="ms-auto" onClick={() => void onDiscard()}>
        {t("discard")}
      </Button>
    </p>
  );
}
