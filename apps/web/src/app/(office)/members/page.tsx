import { scopeFor } from "@gongbang/domain/access/policy";
import { memberViews } from "@gongbang/domain/members/member-list";
import { TableFooter } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { FilterBar, FilterChip } from "@gongbang/ui/filter-bar";
import { formatCount } from "@gongbang/ui/format";
import { ButtonLink } from "@gongbang/ui/link";
import { Columns, Page, PageHeader } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { Network, Plus, Upload, Users, X } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { pageContext } from "../../../shell/session.ts";
import { api } from "../../../shell/trpc-server.ts";
import { type Asked, hrefOf, placeText } from "./list-address.ts";
import { MemberPreview } from "./member-preview.tsx";
import { MemberTable } from "./member-table.tsx";
import { readAsked } from "./read-address.ts";

type Counts = Awaited<ReturnType<typeof api.members.counts>>;

/** 会员名册: the list waits for nothing but its own page; the numbers on the tabs follow when they are counted. */
export default async function MembersPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const read = readAsked(asked);
  const { view, unionId, status, text } = read;
  const filter = { view, ...(unionId && { unionId }), ...(status && { status }), ...(text && { text }) };
  const counting = api.members.counts(filter);
  // A page that is left before the numbers are there must not end as an unheard failure.
  counting.catch(() => {});
  const [t, words, common, list] = await Promise.all([
    getTranslations("members"),
    getTranslations("members.views"),
    getTranslations("common"),
    api.members.list(read),
  ]);
  const state: Asked = { ...(view !== "all" && { view }), union: unionId, status, q: text };
  const table = (
    <MemberTable
      rows={list.rows}
      current={asked.open}
      asked={asked}
      empty={
        <EmptyState icon={<Users aria-hidden />} title={t("emptyTitle")}>
          {t("emptyBody")}
        </EmptyState>
      }
      footer={
        <TableFooter
          summary={
            <Suspense fallback={t("summaryShort", { shown: list.rows.length })}>
              <Summary shown={list.rows.length} view={view} counting={counting} />
            </Suspense>
          }
          hint={common("list.keysHint")}
          {...(list.previous && {
            previous: {
              href: hrefOf({ ...state, before: placeText(list.previous) }),
              label: common("list.previousPage"),
            },
          })}
          {...(list.next && {
            next: { href: hrefOf({ ...state, after: placeText(list.next) }), label: common("list.nextPage") },
          })}
        />
      }
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
              <Total counting={counting} />
            </Suspense>
          }
          actions={<Actions />}
          tabs={
            <Suspense fallback={<Views t={words} asked={state} view={view} counts={null} />}>
              <CountedViews t={words} asked={state} view={view} counting={counting} />
            </Suspense>
          }
        />
      }
    >
      <FilterBar
        action="/members"
        label={common("list.filters")}
        search={{ name: "q", ...(text && { value: text }), placeholder: t("search"), label: t("search") }}
        submitLabel={common("list.search")}
        keep={{ ...(view !== "all" && { view }), union: unionId, status }}
      >
        <Chips asked={state} />
      </FilterBar>
      {asked.open ? (
        <Columns
          fill
          width="preview"
          side={<MemberPreview id={asked.open} closeHref={hrefOf({ ...asked, open: undefined })} />}
        >
          {table}
        </Columns>
      ) : (
        table
      )}
    </Page>
  );
}

async function Actions() {
  const [t, { actor }] = [await getTranslations("members"), await pageContext()];
  const may = (action: "member.create" | "member.import") =>
    actor !== null && scopeFor(actor, action) !== null;
  return (
    <>
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

type Words = Awaited<ReturnType<typeof getTranslations<"members.views">>>;
type Shown = { t: Words; asked: Asked; view: (typeof memberViews)[number] };

async function CountedViews({ counting, ...shown }: Shown & { counting: Promise<Counts> }) {
  return <Views {...shown} counts={await counting} />;
}

/** Not async: a fallback that is itself waited for may arrive after what it stands for, and then breaks the page. */
function Views({ t, asked, view, counts }: Shown & { counts: Counts | null }) {
  return (
    <TabsNav
      label={t("label")}
      items={memberViews.map((each) => ({
        href: hrefOf({ ...asked, view: each === "all" ? undefined : each }),
        label: t(each),
        ...(counts && { count: formatCount(counts[each]) }),
        current: each === view,
      }))}
    />
  );
}

async function Total({ counting }: { counting: Promise<Counts> }) {
  const [t, counts] = [await getTranslations("members"), await counting];
  return t("count", { count: counts.all });
}

async function Summary({
  shown,
  view,
  counting,
}: {
  shown: number;
  view: keyof Counts;
  counting: Promise<Counts>;
}) {
  const [t, counts] = [await getTranslations("members"), await counting];
  return t("summary", { shown, total: counts[view] });
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
