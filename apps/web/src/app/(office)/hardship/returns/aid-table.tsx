import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { fundSource } from "@gongbang/domain/codes/fund-source";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { formatYuan } from "@gongbang/ui/format";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import { FigureCell } from "./figure-cell.tsx";
import type { Return } from "./return-shapes.ts";
import { SpentPanels } from "./spent-panels.tsx";

type Cell = Return["figures"]["aid"]["cells"][number];

/** Aid by kind and source, with 户, 人 and 人次 apart. */
export function AidTable({ figures }: { figures: Return }) {
  const [t, locale] = [useTranslations("returns"), useLocale()];
  const { aid } = figures.figures;
  const rows: Cell[] = [...aid.cells, { kind: "", source: "", ...aid.all }];
  const of = ({ kind, source }: Cell) =>
    kind === "" ? ({ by: "aid" } as const) : ({ by: "aid", kind, source } as const);
  const number = (key: "households" | "persons" | "times"): Column<Cell> => ({
    key,
    title: t(`column.${key}`),
    align: "end",
    cell: (row) => <FigureCell figures={figures} n={row[key]} of={of(row)} />,
  });
  const columns: Column<Cell>[] = [
    {
      key: "kind",
      title: t("column.kind"),
      cell: ({ kind }) => (kind === "" ? t("all") : codeWord(aidKind, kind, locale)),
    },
    { key: "source", title: t("column.source"), cell: ({ source }) => codeWord(fundSource, source, locale) },
    ...(["households", "persons", "times"] as const).map(number),
    {
      key: "yuan",
      title: t("column.yuan"),
      align: "end",
      cell: ({ fen }) => (fen === null ? "—" : formatYuan(fen)),
    },
  ];
  return (
    <>
      <DataTable
        label={t("part.aid")}
        rows={rows}
        rowKey={({ kind, source }) => `${kind}-${source}`}
        columns={columns}
        keys={false}
      />
      <SpentPanels figures={figures} />
    </>
  );
}
