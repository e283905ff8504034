import { type Action, roles, scopeFor } from "@gongbang/domain/access/policy";
import type { ViewSettings } from "@gongbang/domain/members/member-view";
import { getTranslations } from "next-intl/server";
import { ActiveConditions } from "./active-conditions.tsx";
import { ChooseColumnsForm } from "./choose-columns-form.tsx";
import { ExportButton } from "./exports/export-button.tsx";
import { FilterMembersForm } from "./filter-members-form.tsx";
import { askedBy } from "./list-address.ts";
import { ListChips } from "./list-chips.tsx";
import type { View } from "./member-tabs.tsx";
import { SaveViewForm } from "./save-view-form.tsx";
import { SearchMembersForm } from "./search-members-form.tsx";

type BarProps = {
  settings: ViewSettings;
  view: View | null;
  may: (action: Action) => boolean;
  officerId: string;
};

/** The row above the list: the box, the quick chips, the filter, and what can be done with the view. */
export async function ListBar({ settings, view, may, officerId }: BarProps) {
  const [common, role] = [await getTranslations("common.list"), await getTranslations("office.role")];
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
        maySeek={may("member.create")}
      />
      <ListChips asked={state} />
      <ActiveConditions settings={settings} viewId={viewId} />
      <div className="ms-auto flex items-center gap-2 max-md:hidden">
        <FilterMembersForm settings={settings} viewId={viewId} mayAssign={may("member.keeper.assign")} />
        <ChooseColumnsForm settings={settings} viewId={viewId} />
        {may("member.export") && (
          <ExportButton filter={settings.filter} mayUncover={may("member.export.plain")} />
        )}
        <SaveViewForm
          settings={settings}
          view={view}
          roleChoices={may("member.view.share") ? roleChoices : null}
        />
      </div>
    </section>
  );
}
