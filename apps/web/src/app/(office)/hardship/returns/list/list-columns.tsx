import { education } from "@gongbang/domain/codes/education";
import type { ReturnFigure } from "@gongbang/domain/overview/return.input";
import type { Column } from "@gongbang/ui/data-table";
import { formatYuan } from "@gongbang/ui/format";
import type { useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import type { Locale } from "~/shell/preferences.ts";
import type { ReturnList } from "../return-shapes.ts";

type Row = ReturnList["rows"][number];
type Words = ReturnType<typeof useTranslations<"returns">>;

/** The columns of the list behind a figure: those of every list, and what its kind has beside them. */
export function listColumns({ by }: ReturnFigure, t: Words, locale: Locale): Column<Row>[] {
  return [
    { key: "name", title: t("list.name"), cell: ({ name }) => name },
    ...(by === "students" ? ofStudents(t, locale) : []),
    { key: "number", title: t("list.number"), cell: ({ number }) => number },
    { key: "union", title: t("list.union"), cell: ({ unionName }) => unionName, hideOnPhone: true },
    { key: "on", title: t("list.on"), cell: ({ on }) => on },
    ...(by === "campaign" || by === "collectives" ? ofCampaigns(t) : []),
    { key: "yuan", title: t("column.yuan"), align: "end", cell: ({ fen }) => yuan(fen) },
  ];
}

const yuan = (fen: number | null) => (fen === null ? null : formatYuan(fen));

const ofStudents = (t: Words, locale: Locale): Column<Row>[] => [
  { key: "school", title: t("list.school"), cell: ({ school }) => school || null, truncate: true },
  {
    key: "education",
    title: t("list.education"),
    cell: (row) => codeWord(education, row.education, locale),
    hideOnPhone: true,
  },
];

const ofCampaigns = (t: Words): Column<Row>[] => [
  { key: "persons", title: t("column.persons"), align: "end", cell: ({ persons }) => persons },
  { key: "goods", title: t("column.goods"), align: "end", cell: ({ goodsFen }) => yuan(goodsFen) },
];
