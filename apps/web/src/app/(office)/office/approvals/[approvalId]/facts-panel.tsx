import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { hardshipCause, hardshipGrade } from "@gongbang/domain/codes/hardship";
import { FactList, FactRow } from "@gongbang/ui/fact";
import { formatDay, formatFen } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import type { ApprovalView } from "../approval-shapes.ts";

type Value = string | number | null;

/** What is decided, each fact in words; what has changed since the last round stands out. */
export function FactsPanel({ item }: { item: ApprovalView }) {
  const t = useTranslations("approvals");
  const word = useFactWords();
  return (
    <Panel title={t("item.facts")}>
      <FactList>
        {item.facts.map(({ key, value, was, changed }) => (
          <FactRow key={key} label={t.has(`fact.${key}`) ? t(`fact.${key}`) : key}>
            {word(key, value)}
            {changed && (
              <span className="ms-2">
                <Tag tone="warning">{t("item.was", { was: word(key, was) })}</Tag>
              </span>
            )}
          </FactRow>
        ))}
      </FactList>
    </Panel>
  );
}

const tables = { aidKind, grade: hardshipGrade, mainCause: hardshipCause } as const;

/** A fact in words: sums in yuan, days as days, codes by their tables. */
function useFactWords() {
  const t = useTranslations("approvals");
  const exits = useTranslations("hardship.steps.exits");
  const locale = useLocale();
  const text = (key: string, value: string) => {
    if (key.endsWith("On")) return formatDay(value, "long", locale);
    if (key === "exit") return exits(value);
    if (key === "verdict" || key === "way") return t(`${key}.${value}`);
    const table = Object.entries(tables).find(([name]) => name === key)?.[1];
    return (table && codeWord(table, value, locale)) ?? value;
  };
  const number = (key: string, value: number) => (key.endsWith("Fen") ? formatFen(value) : String(value));
  return (key: string, value: Value): string => {
    if (value === null || value === "") return t("fact.none");
    return typeof value === "number" ? number(key, value) : text(key, value);
  };
}
