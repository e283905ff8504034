import type { MemberFilter } from "@gongbang/domain/members/member-filter";
import { getLocale, getTranslations } from "next-intl/server";
import { unionNamesIn } from "../union-names.ts";

/** The sentences that say these filters in words, with the names of the unions that they name. */
export async function saysOf(filters: readonly MemberFilter[]) {
  const [exports, views, members, locale, unionNames] = await Promise.all([
    getTranslations("exports"),
    getTranslations("views"),
    getTranslations("members"),
    getLocale(),
    unionNamesIn(filters),
  ]);
  type Values = Record<string, string | number>;
  return {
    exports: (key: string, values?: Values) => exports(key, values),
    views: (key: string, values?: Values) => views(key, values),
    members: (key: string, values?: Values) => members(key, values),
    locale,
    unionName: (id: string) => unionNames[id] ?? "—",
  };
}
