import type { AppRouter } from "@gongbang/api/root";
import { formatDay } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { useRuleSetNames } from "./rule-words.ts";

type Choices = inferRouterOutputs<AppRouter>["ruleSets"]["list"]["choices"];

/** Which set was chosen from which day on, by whom and why; the latest first. */
export function ChoicesPanel({ choices, today }: { choices: Choices; today: string }) {
  const [t, locale, nameOf] = [useTranslations("rule-sets"), useLocale(), useRuleSetNames()];
  return (
    <Panel title={t("choices")} flush>
      {choices.map(({ id, code, effectiveFrom, reason, chosenByName }) => (
        <PanelRow key={id}>
          <span className="w-32 tabular-nums">{formatDay(effectiveFrom, "long", locale)}</span>
          <b className="font-medium">{nameOf(code)}</b>
          {effectiveFrom > today && <StatusPill tone="info">{t("coming")}</StatusPill>}
          <span className="text-sub text-muted">
            {chosenByName === "" ? t("start") : t("chosenBy", { name: chosenByName, reason })}
          </span>
        </PanelRow>
      ))}
    </Panel>
  );
}
