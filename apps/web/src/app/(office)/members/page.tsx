import { type Action, roles, scopeFor } from "@gongbang/domain/access/policy";
import type { ViewSettings } from "@gongbang/domain/members/member-view";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { TableFooter } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { FilterChip } from "@gongbang/ui/filter-bar";
import { ButtonLink } from "@gongbang/ui/link";
import { Columns, Page, PageHeader } from "@gongbang/ui/page";
import { ListTodo, Network, Plus, Upload, Users, X } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { pageContext } from "../../../shell/session.ts";
import { api } from "../../../shell/trpc-server.ts";
import { ActiveConditions } from "./active-conditions.tsx";
import { ChooseColumnsForm } from "./choose-columns-form.tsx";
import { ExportButton } from "./exports/export-button.tsx";
import { FilterMembersForm } from "./filter-members-form.tsx";
import { type Asked, askedBy, hrefOf, placeText } from "./list-address.ts";
import { MemberPreview } from "./member-preview.tsx";
import { MemberTable } from "./member-table.tsx";
import { type Counts, MemberTabs, type View } from "./member-tabs.tsx";
import { isBare, readAsked } from "./read-address.ts";
import { SaveViewForm } from "./save-view-form.tsx";
import { SearchMembersForm } from "./search-members-form.tsx";

/** What the page shows: by the address, or by the view that was chosen to open first. */
async function shownBy(asked: Asked) {
  const { views, firstId } = await api.views.list({});
  const bare = isBare(asked);
  const id = bare ? firstId : (asked.v ?? null);
  const view = views.find((each) => each.id === id) ?? null;
  const read = readAsked(asked);
  return { ...read, settings: bare && view ? view.settings : read.settings, view, views };
}

/** 会员名册: the list waits for nothing but its own page; the numbers on the tabs follow when they are counted. */
export default async function MembersPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const { settings, after, before, view, views } = await shownBy(asked);
  const { filter, sort, descending } = settings;
  const counting = api.members.counts(filter);
  // A page that is left before the numbers are there must not end as an unheard failure.
  counting.catch(() => {});
  const [t, words, list, { actor }] = await Promise.all([
    getTranslations("members"),
    getTranslations("views"),
    api.members.list({ ...filter, sort, descending, after, before }),
    pageContext(),
  ]);
  const may = (action: Action) => actor !== null && scopeFor(actor, action) !== null;
  const state = askedBy(settings, view?.id);
  const here: Asked = { ...state, after: asked.after, before: asked.before };
  const tabs = { settings, view, views };
  const table = (
    <MemberTable
      // Ticks belong to what they were set in.
      key={JSON.stringify(filter)}
      rows={list.rows}
      current={asked.open}
      asked={here}
      columns={settings.columns}
      density={settings.density}
      sort={{ by: sort, direction: descending ? "desc" : "asc" }}
      filter={may("member.keeper.assign") ? filter : undefined}
      empty={
        <EmptyState icon={<Users aria-hidden />} title={t("emptyTitle")}>
          {t("emptyBody")}
        </EmptyState>
      }
      footer={<Foot list={list} state={state} view={filter.view} counting={counting} />}
    />
  );

  return (
    <Page
      fill
      header={
        <PageHeader
          title={t("title")}
          count={
            <Suspense fallback={null}>
              <Total view={filter.view} counting={counting} />
            </Suspense>
          }
          actions={<Actions />}
          tabs={
            <Suspense fallback={<MemberTabs {...tabs} counts={null} />}>
              <CountedTabs {...tabs} counting={counting} />
            </Suspense>
          }
        />
      }
    >
      <Bar settings={settings} view={view} may={may} officerId={actor?.id ?? ""} />
      {!list.complete && (
        <AlertBanner tone="info">{words("partly", { shown: list.rows.length })}</AlertBanner>
      )}
      {asked.open ? (
        <Columns
          fill
          width="preview"
          side={<MemberPreview id={asked.open} closeHref={hrefOf({ ...here, open: undefined })} />}
        >
          {table}
        </Columns>
      ) : (
        table
      )}
    </Page>
  );
}

type List = Awaited<ReturnType<typeof api.members.list>>;

async function Foot({ list, state, view, counting }: Viewed & { list: List; state: Asked }) {
  const [t, common] = [await getTranslations("members"), await getTranslations("common.list")];
  const { previous, next, rows } = list;
  return (
    <TableFooter
      summary={
        <Suspense fallback={t("summaryShort", { shown: rows.length })}>
          <Summary shown={rows.length} view={view} counting={counting} />
        </Suspense>
      }
      hint={common("keysHint")}
      {...(previous && {
        previous: { href: hrefOf({ ...state, before: placeText(previous) }), label: common("previousPage") },
      })}
      {...(next && {
        next: { href: hrefOf({ ...state, after: placeText(next) }), label: common("nextPage") },
      })}
    />
  );
}

type BarProps = {
  settings: ViewSettings;
  view: View | null;
  may: (action: Action) => boolean;
  officerId: string;
};

/** The row above the list: the box, the quick chips, the filter, and what can be done with the view. */
async function Bar({ settings, view, may, officerId }: BarProps) {
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
      <Chips asked={state} />
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

async function Actions() {
  const [t, { actor }] = [await getTranslations("members"), await pageContext()];
  const work = await getTranslations("memberships.work");
  const may = (action: "member.create" | "member.import") =>
    actor !== null && scopeFor(actor, action) !== null;
  return (
    <>
      <ButtonLink href="/members/work" icon={<ListTodo aria-hidden />}>
        {work("open")}
      </ButtonLink>
      <ButtonLink href="/members/unions" icon={<Network aria-hidden />}>
        {t("unionTree")}
      </ButtonLink>
      {may("member.import") && (
        <ButtonLink href="/members/import" icon={<Upload aria-hidden />}>
          {t("importRoster")}
        </ButtonLink>
      )}
      {may("member.create") && (
        <ButtonLink href="/members/new" variant="primary" icon={<Plus aria-hidden />}>
          {t("newMember")}
        </ButtonLink>
      )}
    </>
  );
}

type Counting = { counting: Promise<Counts> };

type Tabs = Omit<Parameters<typeof MemberTabs>[0], "counts">;

async function CountedTabs({ counting, ...tabs }: Tabs & Counting) {
  return <MemberTabs {...tabs} counts={await counting} />;
}

type Viewed = Counting & { view: keyof Counts };

async function Total({ view, counting }: Viewed) {
  const [t, counts] = [await getTranslations("members"), await counting];
  const counted = counts[view];
  return counted && !counted.atLeast ? t("count", { count: counted.count }) : null;
}

async function Summary({ shown, view, counting }: Viewed & { shown: number }) {
  const [t, words, counts] = [
    await getTranslations("members"),
    await getTranslations("views"),
    await counting,
  ];
  const counted = counts[view];
  if (!counted) return t("summaryShort", { shown });
  const values = { shown, total: counted.count };
  return counted.atLeast ? words("summaryAtLeast", values) : t("summary", values);
}

async function Chips({ asked }: { asked: Asked }) {
  const t = await getTranslations("members.status");
  return (
    <>
      {asked.union && <UnionChip unionId={asked.union} asked={asked} />}
      {(["active", "applied", "transferring", "retained", "left"] as const).map((each) => (
        <FilterChip
          key={each}
          href={hrefOf({ ...asked, status: each === asked.status ? undefined : each })}
          active={each === asked.status}
        >
          {t(each)}
        </FilterChip>
      ))}
    </>
  );
}

async function UnionChip({ unionId, asked }: { unionId: string; asked: Asked }) {
  const [t, unions] = [await getTranslations("members.chips"), await api.members.unions({})];
  const name = unions.find(({ id }) => id === unionId)?.shortName ?? "";
  return (
    <FilterChip active href={hrefOf({ ...asked, union: undefined })}>
      {t("union", { name })}
      <X aria-label={t("clear")} size={13} />
    </FilterChip>
  );
}
