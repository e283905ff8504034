import type { AppRouter } from "@gongbang/api/root";
import { beijing } from "@gongbang/domain/hardship/government-lines";
import { noticeDaysOf } from "@gongbang/domain/hardship/rule-set";
import { formatDay } from "@gongbang/ui/format";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";

export type Sets = inferRouterOutputs<AppRouter>["ruleSets"]["list"]["sets"];
export type OneSet = Sets[number];
type Words = ReturnType<typeof useTranslations<"rule-sets">>;

/** How a set is called: a ready one by its name, a version of it with its day as well ("beijing@2027-01-01"). */
export function useRuleSetNames() {
  const [t, locale] = [useTranslations("rule-sets"), useLocale()];
  return (code: string): string => {
    const [base = code, from] = code.split("@");
    const name = t.has(`names.${base}`) ? t(`names.${base}`) : base;
    return from === undefined ? name : t("own", { name, from: formatDay(from, "table", locale) });
  };
}

/** Every item of a set in words, in the order in which they are shown and compared. */
export function useRuleWords() {
  const [t, locale] = [useTranslations("rule-sets"), useLocale()];
  return ({ code, rules, effectiveFrom, source }: OneSet) => {
    const { homes, smallUpTo, smallPercent, largePercent } = rules.government ?? beijing;
    return {
      relative: t(rules.strict ? "below" : "upTo", { times: rules.relativePercent / 100 }),
      accident: accidentWords(rules.accident, t),
      notice: t("noticeDays", { days: noticeDaysOf(rules) }),
      homes: t("homesFrom", { count: homes }),
      cash: t("cashAbove", { people: smallUpTo, small: smallPercent, large: largePercent }),
      from: formatDay(effectiveFrom, "table", locale),
      source: t.has(`sources.${code}`) ? t(`sources.${code}`) : source,
    };
  };
}
export const ruleItems = ["relative", "accident", "notice", "homes", "cash", "from", "source"] as const;

function accidentWords(rule: OneSet["rules"]["accident"], t: Words): string {
  if (rule.by === "people") return t("accident.people");
  if (rule.by === "share") return t(`accident.share.${rule.atShare}`, { percent: rule.percent });
  return t("accident.line", { times: rule.incomePercent / 100, percent: rule.linePercent });
}
