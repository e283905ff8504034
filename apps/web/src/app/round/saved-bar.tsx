"use client";
import { Button } from "@gongbang/ui/button";
import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { undoFor } from "./save-entry.ts";

type SavedBarProps = { onUndo: () => void; onNext: () => void; onGone: () => void };

/** 已保存 · 撤销 · 再记一户. It goes when the entry has gone on its way. */
export function SavedBar({ onUndo, onNext, onGone }: SavedBarProps) {
  const t = useTranslations("rounds.saved");
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  });
  useEffect(() => {
    const timer = setTimeout(() => gone.current(), undoFor);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div
      role="status"
      className="sticky bottom-4 z-20 mx-4 mt-auto mb-4 flex items-center gap-2 rounded-lg border border-border bg-surface px-3.5 py-1.5"
    >
      <CircleCheck aria-hidden size={18} className="text-success" />
      <span className="me-auto font-medium">{t("done")}</span>
      <Button onClick={onUndo}>{t("undo")}</Button>
      <Button onClick={onNext}>{t("next")}</Button>
    </div>
  );
}
