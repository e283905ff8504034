import { EmptyState } from "@gongbang/ui/empty-state";
import { FilterBar } from "@gongbang/ui/filter-bar";
import { Panel } from "@gongbang/ui/panel";
import { getTranslations } from "next-intl/server";
import { api } from "~/shell/trpc-server.ts";
import { DuePanel, HouseholdRow } from "./due-panel.tsx";

/** Whom a form is about, where its address does not say: those that are due, and a search over all archives. */
export async function HouseholdChoice({ path, search }: { path: string; search: string }) {
  const t = await getTranslations("aid.visits");
  const found = search === "" ? null : await api.archives.list({ search, limit: 20 });
  return (
    <>
      <FilterBar
        action={path}
        label={t("form.chooseTitle")}
        search={{
          name: "q",
          value: search,
          placeholder: t("form.chooseSearch"),
          label: t("form.chooseSearch"),
        }}
        submitLabel={t("form.chooseTitle")}
      />
      {found && (
        <Panel flush title={t("form.found")} className="max-w-[860px]">
          {found.rows.length === 0 && <EmptyState title={t("form.foundNone")} />}
          {found.rows.map((row) => (
            <HouseholdRow key={row.id} row={row} href={`${path}?archive=${row.id}`} />
          ))}
        </Panel>
      )}
      <DueHouseholds path={path} limit={20} className="max-w-[860px]" />
    </>
  );
}

/** The households that are due within a week, the longest due first. */
export async function DueHouseholds({
  path,
  limit,
  className,
}: {
  path: string;
  limit: number;
  className?: string;
}) {
  return <DuePanel className={className} path={path} {...(await api.visits.due({ days: 7, limit }))} />;
}
