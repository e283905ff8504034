import { formatFen } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { useTranslations } from "next-intl";
import type { ArchiveView } from "./archive-shapes.ts";

type Found = NonNullable<ArchiveView["government"]>;
const tones = { clear: "success", hit: "danger", unknown: "neutral" } as const;

/** 政府救助口径: the government's lines beside the union's own, and the property tests that they pass through. */
export function GovernmentPanel({ government }: { government: Found }) {
  const t = useTranslations("hardship.government");
  const negative = useTranslations("hardship.household.negative");
  return (
    <Panel title={t("title")} flush extra={<span>{t(`classes.${government.class}`)}</span>}>
      <PanelRow>
        <b className="w-40 font-medium">{t("minimum")}</b>
        <Below fen={government.belowMinimumFen} />
      </PanelRow>
      <PanelRow>
        <b className="w-40 font-medium">{t("lowIncome")}</b>
        <Below fen={government.belowLowIncomeFen} />
      </PanelRow>
      {government.property.map(({ code, result }) => (
        <PanelRow key={code}>
          <b className="w-40 font-medium">{negative(code)}</b>
          <StatusPill tone={tones[result]}>{t(`results.${result}`)}</StatusPill>
        </PanelRow>
      ))}
      <p className="px-3.5 py-2 text-meta text-muted">{t("note")}</p>
    </Panel>
  );
}

function Below({ fen }: { fen: number | null }) {
  const t = useTranslations("hardship.government");
  return (
    <span className="text-sub">{fen === null ? t("notBelow") : t("below", { amount: formatFen(fen) })}</span>
  );
}
