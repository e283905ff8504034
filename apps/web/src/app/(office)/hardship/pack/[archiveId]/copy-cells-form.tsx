"use client";
import { Panel } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Panel as Record } from "../pack-shapes.ts";
import { CellRow } from "./cell-row.tsx";
import { RevealCellsForm } from "./reveal-cells-form.tsx";

type Part = Record["parts"][number];
type Props = { archiveId: string; parts: Part[]; mayReveal: boolean };

/** Long enough to type a person in, and no longer. */
const shownFor = 180_000;

/** The fields screen by screen in the order of the other system, each to be copied. */
export function CopyCellsForm({ archiveId, parts, mayReveal }: Props) {
  const t = useTranslations("archive-pack.copy");
  const [plain, setPlain] = useState<ReadonlyMap<string, string> | null>(null);
  const [copied, setCopied] = useState<string | null>(null);
  useEffect(() => {
    if (plain === null) return;
    const timer = setTimeout(() => setPlain(null), shownFor);
    return () => clearTimeout(timer);
  }, [plain]);
  const isCovered = plain === null && parts.some(({ cells }) => cells.some(({ sealed }) => sealed));
  return (
    <>
      {isCovered && mayReveal && (
        <RevealCellsForm
          archiveId={archiveId}
          onRevealed={(values) => setPlain(new Map(values.map(({ at, text }) => [at, text])))}
        />
      )}
      {parts.map(({ title, cells }) => (
        <Panel key={title} title={title} flush>
          <ol aria-label={title}>
            {cells.map((cell) => (
              <CellRow
                key={cell.at}
                cell={cell}
                plain={cell.sealed ? (plain?.get(cell.at) ?? null) : cell.text}
                onCopied={setCopied}
              />
            ))}
          </ol>
        </Panel>
      ))}
      <p role="status" className="text-meta text-muted">
        {copied === null ? "" : t("copied", { field: copied })}
      </p>
    </>
  );
}
