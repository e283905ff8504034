import type { MemberFilter, MemberGroup } from "@gongbang/domain/members/member-filter";
import { conditionWords, type Says } from "../condition-words.ts";

type Words = (key: string, values?: Record<string, string | number>) => string;

/** Whom a filter means, in one line: what the ledger of exports says was taken out. */
export function filterWords(filter: MemberFilter, says: Says & { exports: Words }): string {
  const { view, unionId, status, text, where } = filter;
  const { exports: t, members } = says;
  const parts = [
    ...(view === "all" ? [] : [t("filter.view", { view: members(`views.${view}`) })]),
    ...(unionId ? [t("filter.union", { union: says.unionName(unionId) })] : []),
    ...(status ? [t("filter.status", { status: members(`status.${status}`) })] : []),
    ...(text ? [t("filter.text", { text })] : []),
    ...(where && where.of.length > 0 ? [groupWords(where, says)] : []),
  ];
  return parts.length === 0 ? t("filter.all") : parts.join(t("filter.join"));
}

function groupWords({ match, of }: MemberGroup, says: Says & { exports: Words }): string {
  const glue = match === "any" ? says.views("or") : says.exports("filter.and");
  const words = of.map((part) => ("of" in part ? `(${groupWords(part, says)})` : conditionWords(part, says)));
  return words.join(glue);
}
