import { useLocale, useTranslations } from "next-intl";
import type { Says } from "./condition-words.ts";
import type { UnionNames } from "./union-names.ts";

/** The sentences that say a filter in words, with the names of the unions that it names. */
export function useSays(unionNames: UnionNames): Says {
  const [views, members, locale] = [useTranslations("views"), useTranslations("members"), useLocale()];
  return {
    views: (key, values) => views(key, values),
    members: (key, values) => members(key, values),
    locale,
    unionName: (id) => unionNames[id] ?? "—",
  };
}
