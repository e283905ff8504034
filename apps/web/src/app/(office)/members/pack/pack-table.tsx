import { type Column, DataTable } from "@gongbang/ui/data-table";
import { formatInstant } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { StatusPill, type Tone } from "@gongbang/ui/status-pill";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { panelHref } from "./pack-address.ts";
import type { Entry, Format } from "./pack-shapes.ts";

const tones: Record<Entry["state"], Tone> = { never: "neutral", uploaded: "success", changed: "warning" };

type PackTableProps = { rows: Entry[]; format: Format; empty: ReactNode; footer: ReactNode };

/** Records with what each lacks, in the words of the form, and how it stands with the national register. */
export function PackTable({ rows, format, empty, footer }: PackTableProps) {
  const [t, locale] = [useTranslations("packs"), useLocale()];
  const heading = (key: string) => format.columns.find((column) => column.key === key)?.heading ?? key;
  const recordHref = (id: string) =>
    format.subject === "member" ? `/members/${id}` : `/members/unions/${id}`;
  const columns: Column<Entry>[] = [
    { key: "name", title: t("name"), cell: ({ name }) => name },
    { key: "mask", title: t("number"), cell: ({ mask }) => mask, hideOnPhone: true },
    { key: "union", title: t("union"), cell: ({ unionName }) => unionName, hideOnPhone: true },
    {
      key: "lacks",
      title: t("lacks"),
      truncate: true,
      cell: ({ lacks, recordId }) =>
        lacks.length === 0 ? (
          t("isReady")
        ) : (
          <Link href={recordHref(recordId)}>
            {lacks.map(({ column, why }) => t(`gap.${why}`, { field: heading(column) })).join(t("join"))}
          </Link>
        ),
    },
    {
      key: "state",
      title: t("state"),
      cell: ({ state }) => <StatusPill tone={tones[state]}>{t(`states.${state}`)}</StatusPill>,
    },
    {
      key: "receipt",
      title: t("receipt"),
      cell: ({ receiptNumber, uploadedAt }) =>
        receiptNumber && uploadedAt
          ? t("receiptOn", { number: receiptNumber, at: formatInstant(uploadedAt, locale) })
          : null,
      hideOnPhone: true,
    },
  ];
  return (
    <DataTable
      label={t("list")}
      rows={rows}
      rowKey={({ recordId }) => recordId}
      rowHref={({ recordId }) => panelHref(recordId, format.key)}
      columns={columns}
      empty={empty}
      footer={footer}
    />
  );
}
