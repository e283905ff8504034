import { formatCount } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import type { Return } from "./return-shapes.ts";

const most = 30;

/** What was put right after the period was frozen: the frozen figure stays, the present one stands beside it. */
export function DifferencesPanel({ figures }: { figures: Return }) {
  const t = useTranslations("returns");
  const { differences } = figures;
  return (
    <Panel title={t("differences.title", { count: differences.length })} flush>
      <p className="px-3.5 pt-2 text-sub text-muted">{t("differences.note")}</p>
      {differences.slice(0, most).map(({ at, frozen, now }) => (
        <PanelRow key={at}>
          <code className="min-w-0 flex-1 truncate text-meta">{at}</code>
          <span>{t("differences.row", { frozen: formatCount(frozen), now: formatCount(now) })}</span>
        </PanelRow>
      ))}
    </Panel>
  );
}
