import { type Column, DataTable } from "@gongbang/ui/data-table";
import { formatInstant } from "@gongbang/ui/format";
import { StatusPill, type Tone } from "@gongbang/ui/status-pill";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Entry } from "./pack-shapes.ts";

const tones: Record<Entry["state"], Tone> = { never: "neutral", uploaded: "success", changed: "warning" };

type Props = { rows: Entry[]; empty: ReactNode; footer: ReactNode };

/** Archives with what each lacks, in the words of the screens, and how it stands with the national system. */
export function PackTable({ rows, empty, footer }: Props) {
  const [t, locale] = [useTranslations("archive-pack"), useLocale()];
  const columns: Column<Entry>[] = [
    { key: "name", title: t("name"), cell: ({ name }) => name },
    { key: "number", title: t("number"), cell: ({ number }) => number },
    { key: "union", title: t("union"), cell: ({ unionName }) => unionName, hideOnPhone: true },
    {
      key: "lacks",
      title: t("lacks"),
      truncate: true,
      cell: ({ lacks }) =>
        lacks.length === 0
          ? t("isReady")
          : lacks.map(({ heading, why }) => t(`gap.${why}`, { field: heading })).join(t("join")),
    },
    {
      key: "state",
      title: t("state"),
      cell: ({ state }) => <StatusPill tone={tones[state]}>{t(`states.${state}`)}</StatusPill>,
    },
    {
      key: "receipt",
      title: t("receipt"),
      hideOnPhone: true,
      cell: ({ receiptNumber, uploadedAt }) =>
        receiptNumber && uploadedAt
          ? t("receiptOn", { number: receiptNumber, at: formatInstant(uploadedAt, locale) })
          : null,
    },
  ];
  return (
    <DataTable
      label={t("list")}
      rows={rows}
      rowKey={({ archiveId }) => archiveId}
      rowHref={({ archiveId }) => `/hardship/pack/${archiveId}`}
      columns={columns}
      empty={empty}
      footer={footer}
    />
  );
}
