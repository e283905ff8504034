import { formatDay } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { useLocale, useTranslations } from "next-intl";
import type { ApprovalView } from "../approval-shapes.ts";

type Basis = ApprovalView["basis"][number];

/** 审批依据: what the decision rests on, each as it should be or to be looked at. */
export function BasisPanel({ item }: { item: ApprovalView }) {
  const t = useTranslations("approvals");
  const word = useBasisWords();
  const refusals = useTranslations("refusals");
  return (
    <Panel title={t("item.basis")} flush>
      {item.basis.map((basis) => (
        <PanelRow key={`${basis.key} ${basis.fen ?? ""}`}>
          <span className="min-w-0 flex-1 text-sub max-md:w-full">{word(basis)}</span>
          <StatusPill tone={basis.ok ? "success" : "warning"}>
            {t(basis.ok ? "basis.ok" : "basis.notOk")}
          </StatusPill>
        </PanelRow>
      ))}
      {item.status === "pending" && item.exceptions.length > 0 && (
        <div className="p-3 text-sub">
          <p className="font-medium">{t("item.exceptions")}</p>
          <ul className="list-disc ps-5">
            {item.exceptions.map(({ code, ...details }) => (
              <li key={code}>{refusals(code, plainOf(details))}</li>
            ))}
          </ul>
        </div>
      )}
    </Panel>
  );
}

/** What a sentence may name: texts and numbers. */
const plainOf = (details: Record<string, unknown>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(details).flatMap(([key, value]) =>
      typeof value === "string" || typeof value === "number" ? [[key, value]] : [],
    ),
  );

/** Keys whose sentence is another one where there is nothing to name. */
const missing: Record<string, string> = {
  notice: "noticeMissing",
  visited: "visitedMissing",
  heard: "heardMissing",
  override: "overrideNone",
};

function useBasisWords() {
  const t = useTranslations("approvals.basis");
  const locale = useLocale();
  return ({ key, ok: _, day, ...values }: Basis): string => {
    const isBare = (key === "override" ? values.text : day) === "";
    const named = isBare ? (missing[key] ?? key) : key;
    const on = day === undefined || day === "" ? "" : formatDay(day, "long", locale);
    return t(named, { ...plainOf(values), day: on });
  };
}
