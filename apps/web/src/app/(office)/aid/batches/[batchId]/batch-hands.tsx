import { FactList, FactRow } from "@gongbang/ui/fact";
import { Panel } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";

type Hands = { madeBy: string; checkedBy: string | null; sentBy: string | null };

/** Who made, checked and sent a batch, and the rule that keeps them apart. */
export function BatchHands({ batch: { madeBy, checkedBy, sentBy } }: { batch: Hands }) {
  const t = useTranslations("batches.record");
  return (
    <Panel title={t("people")}>
      <FactList>
        <FactRow label={t("madeBy")}>{madeBy}</FactRow>
        <FactRow label={t("checkedBy")}>{checkedBy ?? t("none")}</FactRow>
        <FactRow label={t("sentBy")}>{sentBy ?? t("none")}</FactRow>
      </FactList>
      <p className="mt-2 text-sub text-muted">{t("rule")}</p>
    </Panel>
  );
}
