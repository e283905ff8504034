// Drawn from bare settings on both sides: as finished elements its parts would travel twice as far.
"use client";
import { roles, scopeFor } from "@gongbang/domain/access/policy";
import type { ViewSettings } from "@gongbang/domain/members/member-view";
import { useTranslations } from "next-intl";
import { ActiveConditions } from "./active-conditions.tsx";
import { ChooseColumnsForm } from "./choose-columns-form.tsx";
import { filterWords } from "./exports/filter-words.ts";
import { StartExportForm } from "./exports/start-export-form.tsx";
import { FilterMembersForm } from "./filter-members-form.tsx";
import { askedBy } from "./list-address.ts";
import { ListChips } from "./list-chips.tsx";
import type { ListRights } from "./list-rights.ts";
import type { View } from "./member-tabs.tsx";
import { SaveViewForm } from "./save-view-form.tsx";
import { SearchMembersForm } from "./search-members-form.tsx";
import type { UnionNames } from "./union-names.ts";
import { useSays } from "./use-says.ts";

type BarProps = {
  settings: ViewSettings;
  view: View | null;
  /** The short names of the unions that the settings name. */
  unionNames: UnionNames;
  rights: ListRights;
  officerId: string;
};

/** The row above the list: the box, the quick chips, the filter, and what can be done with the view. */
export function ListBar({ settings, view, unionNames, rights, officerId }: BarProps) {
  const [common, role] = [useTranslations("common.list"), useTranslations("office.role")];
  const exports = useTranslations("exports");
  const says = {
    ...useSays(unionNames),
    exports: (key: string, values?: Record<string, string | number>) => exports(key, values),
  };
  const state = askedBy(settings, view?.id);
  const viewId = view?.id ?? null;
  const roleChoices = roles.flatMap((value) =>
    scopeFor({ roles: [value] }, "member.view.use") ? [{ value, label: role(value) }] : [],
  );
  return (
    <section aria-label={common("filters")} className="flex shrink-0 flex-wrap items-center gap-2">
      <SearchMembersForm
        key={settings.filter.text}
        officerId={officerId}
        asked={state}
        maySeek={rights.creates}
      />
      <ListChips asked={state} unionNames={unionNames} />
      <ActiveConditions settings={settings} viewId={viewId} unionNames={unionNames} />
      <div className="ms-auto flex items-center gap-2 max-md:hidden">
        <FilterMembersForm settings={settings} viewId={viewId} mayAssign={rights.assigns} />
        <ChooseColumnsForm settings={settings} viewId={viewId} />
        {rights.exports && (
          <StartExportForm
            filter={settings.filter}
            words={filterWords(settings.filter, says)}
            mayUncover={rights.uncovers}
          />
        )}
        <SaveViewForm settings={settings} view={view} roleChoices={rights.shares ? roleChoices : null} />
      </div>
    </section>
  );
}
