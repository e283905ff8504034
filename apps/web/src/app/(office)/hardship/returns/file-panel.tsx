import { returnGroups } from "@gongbang/domain/overview/return-figures";
import { formatPercent } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import { FigureCell } from "./figure-cell.tsx";
import { GroupPanel } from "./group-panel.tsx";
import type { Return } from "./return-shapes.ts";

const moves = ["atStart", "joined", "exited", "lifted", "households"] as const;

/** In the file, in and out in the period, and the households in the file by four counts. */
export function FilePanel({ figures }: { figures: Return }) {
  const t = useTranslations("returns");
  const { figures: of, rates } = figures;
  return (
    <div className="grid gap-3 md:grid-cols-3">
      <Panel title={t("part.file")} flush>
        {moves.map((key) => (
          <PanelRow key={key}>
            {t(`figure.${key}`)}
            <span className="ms-auto font-medium">
              <FigureCell figures={figures} n={of[key]} of={{ by: key }} />
            </span>
          </PanelRow>
        ))}
        <PanelRow>
          {t("figure.people")}
          <span className="ms-auto font-medium">
            <FigureCell figures={figures} n={of.people} />
          </span>
        </PanelRow>
        <PanelRow>
          {t("figure.liftedRate")}
          <span className="ms-auto font-medium">
            {rates.lifted === null ? "—" : formatPercent(rates.lifted)}
          </span>
        </PanelRow>
        {of.exits.map(({ key, n }) => (
          <PanelRow key={key}>
            <span className="text-muted">{t(`exit.${key}`)}</span>
            <span className="ms-auto">
              <FigureCell figures={figures} n={n} of={{ by: "exited", key }} />
            </span>
          </PanelRow>
        ))}
      </Panel>
      {returnGroups.map((group) => (
        <GroupPanel key={group} group={group} figures={figures} />
      ))}
    </div>
  );
}
