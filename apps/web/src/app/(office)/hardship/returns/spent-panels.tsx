import { formatPercent, formatYuan } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import { FigureCell } from "./figure-cell.tsx";
import type { Return } from "./return-shapes.ts";

/** The visits of the period, and how far the budgets have been used. */
export function SpentPanels({ figures }: { figures: Return }) {
  const t = useTranslations("returns");
  const { visits, funds } = figures.figures;
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <Panel title={t("part.visits")} flush>
        <PanelRow>
          {t("column.households")}
          <span className="ms-auto font-medium">
            <FigureCell figures={figures} n={visits.households} />
          </span>
        </PanelRow>
        <PanelRow>
          {t("column.times")}
          <span className="ms-auto font-medium">
            <FigureCell figures={figures} n={visits.times} of={{ by: "visits" }} />
          </span>
        </PanelRow>
        <PanelRow>
          {t("column.yuan")}
          <span className="ms-auto font-medium">{visits.fen === null ? "—" : formatYuan(visits.fen)}</span>
        </PanelRow>
      </Panel>
      <Panel title={t("part.funds")} flush>
        {funds.map(({ id, name, capFen, spentFen }) => (
          <PanelRow key={id} href={`/aid/funds/${id}`}>
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <span className="font-medium">
              {t("spent", { spent: formatYuan(spentFen), cap: formatYuan(capFen) })}
            </span>
            <span className="w-16 text-end">{formatPercent(capFen === 0 ? 0 : spentFen / capFen)}</span>
          </PanelRow>
        ))}
      </Panel>
    </div>
  );
}
