import { hardshipCause, hardshipGrade } from "@gongbang/domain/codes/hardship";
import { unitCategory } from "@gongbang/domain/codes/organisation";
import type { ReturnGroup } from "@gongbang/domain/overview/return-figures";
import { EmptyState } from "@gongbang/ui/empty-state";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import { FigureCell } from "./figure-cell.tsx";
import type { Return } from "./return-shapes.ts";

const tables = { grade: hardshipGrade, cause: hardshipCause, unit: unitCategory } as const;

/** The households in the file by one of the counts. */
export function GroupPanel({ group, figures }: { group: ReturnGroup; figures: Return }) {
  const [t, locale] = [useTranslations("returns"), useLocale()];
  const rows = figures.figures.groups[group];
  const label = (key: string) => {
    if (group === "union") return figures.unions.find((each) => each.key === key)?.name ?? key;
    return (key && codeWord(tables[group], key, locale)) || t("notFilled");
  };
  return (
    <Panel title={t(`part.${group}`)} flush>
      {rows.length === 0 && <EmptyState title={t("none")} />}
      {rows.map(({ key, n }) => (
        <PanelRow key={key}>
          <span className="min-w-0 flex-1 truncate">{label(key)}</span>
          <span className="font-medium">
            <FigureCell figures={figures} n={n} of={{ by: group, key }} />
          </span>
        </PanelRow>
      ))}
    </Panel>
  );
}
