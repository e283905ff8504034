import { formatDay } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import { useLocale, useTranslations } from "next-intl";
import type { Freezes } from "../approvals/approval-shapes.ts";
import { EndFreezeForm, SetFreezeForm } from "./set-freeze-form.tsx";

/** 冻结期: when nothing is decided, and how often an emergency passed over it. */
export function FreezesPanel({ freezes, maySet }: { freezes: Freezes; maySet: boolean }) {
  const t = useTranslations("approvals.freezes");
  const locale = useLocale();
  const day = (on: string) => formatDay(on, "table", locale);
  return (
    <Panel title={t("title")} flush extra={maySet && <SetFreezeForm />}>
      <p className="px-3 py-1.5 text-meta text-muted">
        {t("note")} {t("bypassed", { count: freezes.bypassed })}
      </p>
      {freezes.rows.length === 0 && <p className="px-3 py-2 text-sub text-muted">{t("empty")}</p>}
      {freezes.rows.map((freeze) => (
        <PanelRow key={freeze.id}>
          <span className="min-w-0 flex-1 text-sub max-md:w-full">
            {`${freeze.unionName} ${day(freeze.startsOn)}–${day(freeze.endsOn)} ${freeze.reason}`}
          </span>
          {freeze.isNow && <Tag tone="warning">{t("now")}</Tag>}
          {freeze.mayEnd && <EndFreezeForm id={freeze.id} version={freeze.version} />}
        </PanelRow>
      ))}
    </Panel>
  );
}
