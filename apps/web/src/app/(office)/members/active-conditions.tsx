import type { MemberGroup } from "@gongbang/domain/members/member-filter";
import type { ViewSettings } from "@gongbang/domain/members/member-view";
import { FilterChip } from "@gongbang/ui/filter-bar";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { conditionWords } from "./condition-words.ts";
import { askedBy, hrefOf } from "./list-address.ts";
import type { UnionNames } from "./union-names.ts";
import { useSays } from "./use-says.ts";

type ConditionsProps = {
  settings: ViewSettings;
  viewId: string | null;
  unionNames: UnionNames;
};

/** What the list is filtered by, said in words, each to be dropped by itself. */
export function ActiveConditions({ settings, viewId, unionNames }: ConditionsProps) {
  const [views, says] = [useTranslations("views"), useSays(unionNames)];
  const { where } = settings.filter;
  if (!where || where.of.length === 0) return null;
  const words = (part: MemberGroup["of"][number]): string => {
    if (!("of" in part)) return conditionWords(part, says);
    const glue = part.match === "any" ? views("or") : " · ";
    return part.of.map((each) => conditionWords(each, says)).join(glue);
  };
  const without = (at: number): ViewSettings => ({
    ...settings,
    filter: { ...settings.filter, where: { ...where, of: where.of.filter((_, i) => i !== at) } },
  });
  return where.of.map((part, at) => (
    <FilterChip key={JSON.stringify(part)} active href={hrefOf(askedBy(without(at), viewId))}>
      <span className="max-w-72 truncate">{words(part)}</span>
      <X aria-label={views("filter.drop", { words: words(part) })} size={13} />
    </FilterChip>
  ));
}
