import { type Column, DataTable } from "@gongbang/ui/data-table";
import { Tag } from "@gongbang/ui/tag";
import { useTranslations } from "next-intl";
import { type OneSet, ruleItems, useRuleSetNames, useRuleWords } from "../rule-words.ts";

type Row = { item: (typeof ruleItems)[number]; words: string; others: string | null };

/** One set item by item, and another one beside it, with a mark where they differ. */
export function CompareSets({ set, other }: { set: OneSet; other: OneSet | null }) {
  const t = useTranslations("rule-sets");
  const [nameOf, wordsOf] = [useRuleSetNames(), useRuleWords()];
  const [words, others] = [wordsOf(set), other && wordsOf(other)];
  const rows: Row[] = ruleItems.map((item) => ({
    ...{ item, words: words[item], others: others?.[item] ?? null },
  }));
  const columns: Column<Row>[] = [
    {
      key: "item",
      title: t("columns.item"),
      rowHeader: true,
      width: "170px",
      cell: (row) => (
        <span className="inline-flex items-center gap-1.5">
          {t(`items.${row.item}`)}
          {row.others !== null && row.others !== row.words && <Tag tone="warning">{t("differs")}</Tag>}
        </span>
      ),
    },
    { key: "set", title: nameOf(set.code), cell: (row) => <Wrapped>{row.words}</Wrapped> },
  ];
  if (other)
    columns.push({
      key: "other",
      title: nameOf(other.code),
      cell: (row) => <Wrapped>{row.others ?? ""}</Wrapped>,
    });
  return (
    <DataTable label={t("one")} rows={rows} rowKey={({ item }) => item} columns={columns} keys={false} />
  );
}

const Wrapped = ({ children }: { children: string }) => (
  <span className="block min-w-32 py-1.5 whitespace-normal">{children}</span>
);
