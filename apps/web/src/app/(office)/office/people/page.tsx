import { officerStatuses } from "@gongbang/domain/office/person.input";
import { TableFooter } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { FilterBar, FilterChip } from "@gongbang/ui/filter-bar";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { UserPlus, Users } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { type Asked, hrefOf, readAsked } from "./people-address.ts";
import { PeopleTable } from "./people-table.tsx";

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = readAsked(await searchParams);
  const { text, status, unionId } = asked;
  const [t, common, { rows, next }, { may }] = await Promise.all([
    getTranslations("office.people"),
    getTranslations("common"),
    api.office.people.list(asked),
    pageContext(),
  ]);
  const mayInvite = may("office.person.invite");
  const state = { q: text, ...(status && { status }), ...(unionId && { union: unionId }) };
  const union = unionId ? rows.find((row) => row.unionId === unionId)?.unionName : undefined;
  return (
    <Page
      fill
      header={
        <PageHeader
          title={t("title")}
          actions={
            mayInvite && (
              <ButtonLink href="/office/people/new" variant="primary" icon={<UserPlus aria-hidden />}>
                {t("invite")}
              </ButtonLink>
            )
          }
        />
      }
    >
      <FilterBar
        action="/office/people"
        label={common("list.filters")}
        search={{ name: "q", value: text, placeholder: t("search"), label: t("search") }}
        submitLabel={common("list.search")}
        keep={{ status, union: unionId }}
      >
        {officerStatuses.map((each) => (
          <FilterChip
            key={each}
            href={hrefOf({ ...state, status: each === status ? "" : each })}
            active={each === status}
          >
            {t(`status.${each}`)}
          </FilterChip>
        ))}
        {unionId && (
          <FilterChip href={hrefOf({ ...state, union: "" })} active>
            {t("inUnion", { union: union ?? "—" })}
          </FilterChip>
        )}
      </FilterBar>
      <PeopleTable
        rows={rows}
        unionHref={(id) => hrefOf({ ...state, union: id })}
        empty={
          <EmptyState icon={<Users aria-hidden />} title={t("emptyTitle")}>
            {t("emptyBody")}
          </EmptyState>
        }
        footer={
          <TableFooter
            summary={t("more", { count: rows.length })}
            hint={common("list.keysHint")}
            {...(asked.after && { previous: { href: hrefOf(state), label: common("list.previousPage") } })}
            {...(next && {
              next: {
                href: hrefOf({ ...state, after: [next.path, next.pinyin, next.id].join("~") }),
                label: common("list.nextPage"),
              },
            })}
          />
        }
      />
    </Page>
  );
}
