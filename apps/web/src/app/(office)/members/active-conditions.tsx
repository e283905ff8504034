import type { MemberGroup } from "@gongbang/domain/members/member-filter";
import type { ViewSettings } from "@gongbang/domain/members/member-view";
import { FilterChip } from "@gongbang/ui/filter-bar";
import { X } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { api } from "../../../shell/trpc-server.ts";
import { conditionWords, type Says } from "./condition-words.ts";
import { askedBy, hrefOf } from "./list-address.ts";

/** What the list is filtered by, said in words, each to be dropped by itself. */
export async function ActiveConditions({
  settings,
  viewId,
}: {
  settings: ViewSettings;
  viewId: string | null;
}) {
  const { where } = settings.filter;
  if (!where || where.of.length === 0) return null;
  const [views, members, locale, unions] = await Promise.all([
    getTranslations("views"),
    getTranslations("members"),
    getLocale(),
    // Names of unions are needed only where a condition names one.
    JSON.stringify(where).includes('"union"') ? api.members.unions({}) : [],
  ]);
  const says: Says = {
    views: (key, values) => views(key, values),
    members: (key, values) => members(key, values),
    locale,
    unionName: (id) => unions.find((union) => union.id === id)?.shortName ?? "—",
  };
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
