import { formatDay } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import { useLocale, useTranslations } from "next-intl";
import type { ApprovalView } from "../approval-shapes.ts";

/** The tiers in their order, with how far each is and by when it is due. */
export function PathPanel({ item }: { item: ApprovalView }) {
  const t = useTranslations("approvals");
  const locale = useLocale();
  const rule = item.ruleName === null ? t("item.plainRule") : t("item.rule", { name: item.ruleName });
  return (
    <Panel title={t("item.path")} flush>
      <p className="px-3 py-1.5 text-meta text-muted">{rule}</p>
      {item.path.map((tier) => (
        <PanelRow key={tier.no}>
          <span className="min-w-0 flex-1 max-md:w-full">
            {tier.name || t("plainTier")}
            <span className="ms-2 text-meta text-muted">
              {tier.blocking ? t("item.need", { least: tier.least, agreed: tier.agreed }) : t("item.told")}
            </span>
          </span>
          {tier.isNow && <Tag tone="info">{t("item.now")}</Tag>}
          {tier.dueOn && (
            <span className="text-meta text-muted">
              {t("item.due", { on: formatDay(tier.dueOn, "short", locale) })}
            </span>
          )}
        </PanelRow>
      ))}
    </Panel>
  );
}
