"use client";
import { Button } from "@gongbang/ui/button";
import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { copyText } from "../../../members/pack/[recordId]/copy-text.ts";
import type { Panel as Record } from "../pack-shapes.ts";

type Cell = Record["parts"][number]["cells"][number];
type RowProps = { cell: Cell; plain: string | null; onCopied: (heading: string) => void };

/** A field of the other screen: what stands there, what it lacks, and a button that copies what there is. */
export function CellRow({ cell: { heading, text, why }, plain, onCopied }: RowProps) {
  const t = useTranslations("archive-pack");
  return (
    <li className="flex min-h-9 items-center gap-3 border-b border-separator px-3.5 py-1 last:border-0">
      <span className="w-44 text-sub text-muted max-md:w-28">{heading}</span>
      <span className="min-w-0 flex-1 break-all">
        {why === null ? (
          (plain ?? text) || t("copy.blank")
        ) : (
          <span className="text-danger-soft-foreground">{t(`gap.${why}`, { field: heading })}</span>
        )}
      </span>
      {text !== "" && (
        <Button
          size="sm"
          variant="ghost"
          icon={<Copy aria-hidden />}
          locked={!plain}
          aria-label={t(plain ? "copy.field" : "copy.covered", { field: heading })}
          onClick={async () => {
            if (!plain) return;
            await copyText(plain);
            onCopied(heading);
          }}
        >
          {t("copy.button")}
        </Button>
      )}
    </li>
  );
}
