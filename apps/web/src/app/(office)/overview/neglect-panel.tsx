import { ageingBands } from "@gongbang/domain/hardship/ageing";
import { Bars } from "@gongbang/ui/bars";
import { formatCount } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import { openList } from "./open-list.ts";
import type { NumberLists, Overview } from "./overview-numbers.ts";

type Props = { archives: Overview["archives"]; lists: NumberLists };

/** Files that somebody should open: never helped, not written down for a year, and applications that stand still. */
export function NeglectPanel({ archives, lists }: Props) {
  const t = useTranslations("overview");
  const rows = [
    ["never", openList(lists.neverHelped), archives.neverHelped],
    ["notUpdated", openList(lists.notUpdated), archives.notUpdated],
  ] as const;
  const waiting = (band: string) => archives.ageing.find(({ key }) => key === band)?.n ?? 0;
  return (
    <Panel title={t("neglect.title")} flush>
      {rows.map(([key, href, n]) => (
        <PanelRow key={key} href={href}>
          {t(`neglect.${key}`)}
          <span className="ms-auto font-medium">{formatCount(n)}</span>
        </PanelRow>
      ))}
      <div className="p-3.5">
        <h3 className="mb-1 text-meta text-muted">{t("neglect.ageing")}</h3>
        <Bars
          label={t("neglect.ageing")}
          items={ageingBands.map((band) => ({
            key: band,
            label: t(`neglect.band.${band}`),
            value: waiting(band),
            display: formatCount(waiting(band)),
            href: openList(lists.waited(band)),
          }))}
        />
      </div>
    </Panel>
  );
}
