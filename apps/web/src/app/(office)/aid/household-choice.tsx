import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { DuePill } from "@gongbang/ui/due-pill";
import { EmptyState } from "@gongbang/ui/empty-state";
import { FilterBar } from "@gongbang/ui/filter-bar";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { getLocale, getTranslations } from "next-intl/server";
import { codeWord } from "~/shell/code-words.ts";
import { api } from "~/shell/trpc-server.ts";

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
  const [t, due] = await Promise.all([getTranslations("aid.visits"), getTranslations("common.due")]);
  const { rows, count } = await api.visits.due({ days: 7, limit });
  const pill = (days: number) => {
    if (days < 0) return <DuePill kind="missed">{due("daysMissed", { count: -days })}</DuePill>;
    if (days === 0) return <DuePill kind="today">{due("today")}</DuePill>;
    return <DuePill kind={days <= 3 ? "soon" : "ok"}>{due("daysLeft", { count: days })}</DuePill>;
  };
  return (
    <Panel flush title={t("due")} extra={t("dueAll", { count })} className={className}>
      {rows.length === 0 && <EmptyState title={t("dueEmpty")} />}
      {rows.map((row) => (
        <HouseholdRow key={row.id} row={row} href={`${path}?archive=${row.id}`} note={row.addressMask}>
          {pill(row.daysLeft)}
        </HouseholdRow>
      ))}
    </Panel>
  );
}

type HouseholdRowProps = {
  row: { name: string; number: string; grade: string | null };
  href: string;
  note?: string | null;
  children?: React.ReactNode;
};

async function HouseholdRow({ row, href, note, children }: HouseholdRowProps) {
  const grade = codeWord(hardshipGrade, row.grade, await getLocale());
  return (
    <PanelRow href={href}>
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <b className="shrink-0 font-medium">{row.name}</b>
          <span className="truncate text-meta text-muted">
            {row.number}
            {grade && ` · ${grade}`}
          </span>
        </span>
        {note && <span className="block truncate text-meta text-muted">{note}</span>}
      </span>
      {children}
    </PanelRow>
  );
}
