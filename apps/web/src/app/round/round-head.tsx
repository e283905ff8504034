import { Button } from "@gongbang/ui/button";
import { ChevronLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** The head of a screen: back, where it is, and a word at the end. */
export function RoundHead({
  title,
  onBack,
  extra,
}: {
  title: string;
  onBack?: () => void;
  extra?: ReactNode;
}) {
  const t = useTranslations("rounds");
  return (
    <header className="sticky top-0 z-20 flex min-h-12 items-center gap-1 border-b border-border bg-surface px-2">
      {onBack && (
        <Button
          variant="ghost"
          iconOnly
          icon={<ChevronLeft aria-hidden />}
          aria-label={t("back")}
          onClick={onBack}
        />
      )}
      <h1 className="px-2 text-[18px] font-semibold">{title}</h1>
      <div className="ms-auto flex items-center gap-1 text-[14px] text-muted">{extra}</div>
    </header>
  );
}
