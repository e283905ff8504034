import type { MemberFilter } from "@gongbang/domain/members/member-filter";
import { getLocale, getTranslations } from "next-intl/server";
import { api } from "../../../../shell/trpc-server.ts";
import { filterWords } from "./filter-words.ts";
import { StartExportForm } from "./start-export-form.tsx";

/** “导出” beside the list: takes out whom the list's filter means. */
export async function ExportButton({ filter, mayUncover }: { filter: MemberFilter; mayUncover: boolean }) {
  const says = await saysOf([filter]);
  return <StartExportForm filter={filter} words={filterWords(filter, says)} mayUncover={mayUncover} />;
}

/** The sentences that say these filters in words, with the names of the unions that they name. */
export async function saysOf(filters: readonly MemberFilter[]) {
  const [exports, views, members, locale] = await Promise.all([
    getTranslations("exports"),
    getTranslations("views"),
    getTranslations("members"),
    getLocale(),
  ]);
  const namesUnion = filters.some((filter) => /"union(?:Id)?"/.test(JSON.stringify(filter)));
  const unions = namesUnion ? await api.members.unions({}) : [];
  type Values = Record<string, string | number>;
  return {
    exports: (key: string, values?: Values) => exports(key, values),
    views: (key: string, values?: Values) => views(key, values),
    members: (key: string, values?: Values) => members(key, values),
    locale,
    unionName: (id: string) => unions.find((union) => union.id === id)?.shortName ?? "—",
  };
}
