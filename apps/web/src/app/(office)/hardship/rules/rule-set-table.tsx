import { type Column, DataTable } from "@gongbang/ui/data-table";
import { StatusPill } from "@gongbang/ui/status-pill";
import { useTranslations } from "next-intl";
import { type OneSet, type Sets, useRuleSetNames, useRuleWords } from "./rule-words.ts";

/** Every set in words: how far relative hardship reaches, what exactly at the limit means, and when an accident counts. */
export function RuleSetTable({ sets, inForce }: { sets: Sets; inForce: string }) {
  const t = useTranslations("rule-sets");
  const [nameOf, wordsOf] = [useRuleSetNames(), useRuleWords()];
  const columns: Column<OneSet>[] = [
    {
      key: "name",
      title: t("columns.name"),
      cell: ({ code }) => (
        <span className="inline-flex items-center gap-1.5">
          {nameOf(code)}
          {code === inForce && <StatusPill tone="success">{t("inForce")}</StatusPill>}
        </span>
      ),
    },
    { key: "relative", title: t("columns.relative"), cell: (set) => wordsOf(set).relative },
    {
      key: "accident",
      title: t("columns.accident"),
      cell: (set) => <Wrapped>{wordsOf(set).accident}</Wrapped>,
    },
    { key: "notice", title: t("items.notice"), cell: (set) => wordsOf(set).notice },
    { key: "from", title: t("columns.from"), hideOnPhone: true, cell: (set) => wordsOf(set).from },
    {
      key: "source",
      title: t("columns.source"),
      hideOnPhone: true,
      cell: (set) => <Wrapped>{wordsOf(set).source}</Wrapped>,
    },
  ];
  return (
    <DataTable
      label={t("title")}
      rows={sets}
      rowKey={({ code }) => code}
      rowHref={({ code }) => `/hardship/rules/compare?set=${encodeURIComponent(code)}`}
      columns={columns}
    />
  );
}

const Wrapped = ({ children }: { children: string }) => (
  <span className="block min-w-32 py-1.5 whitespace-normal">{children}</span>
);
