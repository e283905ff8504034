import { civilAffairsClass, hardshipCause, housing } from "@gongbang/domain/codes/hardship";
import { DataTable } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatInstant } from "@gongbang/ui/format";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import type { ArchiveView } from "./archive-shapes.ts";

type Line = ArchiveView["trail"][number];

const tables = { mainCause: hardshipCause, otherCauses: hardshipCause, housing, civilAffairsClass };
const tableOf = (field: string) => Object.entries(tables).find(([key]) => key === field)?.[1];

/** 变更记录 or 访问记录 of an archive. What a sensitive field held is never in it. */
export function TrailTable({ lines, label }: { lines: readonly Line[]; label: string }) {
  const t = useTranslations("hardship.record");
  const states = useTranslations("machines.hardship.archive.states");
  const locale = useLocale();
  const actionOf = ({ action }: Line) => (t.has(`actions.${action}`) ? t(`actions.${action}`) : action);
  const wordFor = (field: string, value: unknown) => {
    if (field === "status" && typeof value === "string" && states.has(value)) return states(value);
    const table = tableOf(field);
    if (table && typeof value === "string") return codeWord(table, value, locale);
    if (field === "consent" && typeof value === "string") return t(`consentKinds.${value}`);
    return typeof value === "string" || typeof value === "number" ? String(value) : null;
  };
  const detailOf = ({ changes }: Line) =>
    changes
      .map(({ field, was, becomes }) => {
        const name = t.has(`fields.${field}`) ? t(`fields.${field}`) : field;
        const [from, to] = [wordFor(field, was), wordFor(field, becomes)];
        if (to === null) return name;
        return from === null
          ? t("changes.set", { field: name, becomes: to })
          : t("changes.change", { field: name, was: from, becomes: to });
      })
      .join(" · ");
  return (
    <DataTable<Line & { key: string }>
      label={label}
      keys={false}
      rows={lines.map((line, i) => ({ ...line, key: `${line.at}-${i}` }))}
      rowKey={({ key }) => key}
      columns={[
        { key: "when", title: t("changes.when"), cell: (line) => formatInstant(line.at, locale) },
        { key: "who", title: t("changes.who"), cell: (line) => line.actorName },
        { key: "what", title: t("changes.what"), cell: actionOf },
        { key: "detail", title: t("changes.detail"), cell: (line) => detailOf(line) || null },
        {
          key: "reason",
          title: t("changes.reason"),
          cell: (line) => line.reason,
          truncate: true,
          hideOnPhone: true,
        },
      ]}
      empty={<EmptyState title={t("changes.empty")} />}
    />
  );
}
