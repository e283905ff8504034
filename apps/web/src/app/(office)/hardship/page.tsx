import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { decidableGrades } from "@gongbang/domain/hardship/archive-grade";
import { archiveViews, listArchivesInput } from "@gongbang/domain/hardship/list-archives.input";
import { FilterBar, FilterChip } from "@gongbang/ui/filter-bar";
import { Page, PageHeader } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { getLocale, getTranslations } from "next-intl/server";
import { codeWord } from "~/shell/code-words.ts";
import { nameOfUnion } from "~/shell/name-of-union.ts";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { ArchiveFilterLine } from "./archive-filter-line.tsx";
import { ArchiveTable } from "./archive-table.tsx";
import { ListActions } from "./list-actions.tsx";

type Asked = Record<string, string | undefined>;

/** The address of the list with some of its state changed; what is empty falls away. */
const listHref = (state: Asked) => {
  const kept = Object.entries(state).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return kept.length === 0 ? "/hardship" : `/hardship?${new URLSearchParams(kept)}`;
};

/** What the address asks for; whatever is no filter of ours falls back to all archives. */
function readAsked({ view, grade, status, unionId, under, lack, waited, visit, ...more }: Asked) {
  const { helpedFrom, helpedUntil, search, after } = more;
  return listArchivesInput.catch({ view: "all", limit: 50 }).parse({
    ...{ view, grade, status, unionId, under, lack, waited, visit, helpedFrom, helpedUntil, search, after },
  });
}

export default async function ArchivesPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = readAsked(await searchParams);
  const [answer, unionName, { actor }, locale, t] = [
    await api.archives.list(asked),
    await nameOfUnion(asked.under),
    await pageContext(),
    await getLocale(),
    await getTranslations("hardship.list"),
  ];
  const state = {
    view: asked.view === "all" ? undefined : asked.view,
    grade: asked.grade,
    status: asked.status,
    unionId: asked.unionId,
    under: asked.under,
    lack: asked.lack,
    waited: asked.waited,
    visit: asked.visit,
    helpedFrom: asked.helpedFrom,
    helpedUntil: asked.helpedUntil,
    search: asked.search,
  };
  const { after: _after, limit: _limit, ...filter } = asked;
  return (
    <Page
      fill
      header={
        <PageHeader
          title={t("label")}
          count={t("count", { count: answer.counts.all })}
          actions={<ListActions actor={actor} asked={filter} />}
          tabs={
            <TabsNav
              label={t("label")}
              items={archiveViews.map((each) => ({
                href: listHref({ ...state, view: each === "all" ? undefined : each, status: undefined }),
                label: t(`views.${each}`),
                count: answer.counts[each],
                current: each === asked.view,
              }))}
            />
          }
        />
      }
    >
      <FilterBar
        action="/hardship"
        label={t("searchLabel")}
        submitLabel={t("submit")}
        search={{ name: "search", value: asked.search, placeholder: t("search"), label: t("searchLabel") }}
        keep={{ ...state, search: undefined }}
      >
        {decidableGrades.map((code) => (
          <FilterChip
            key={code}
            active={asked.grade === code}
            href={listHref({ ...state, grade: asked.grade === code ? undefined : code })}
          >
            {codeWord(hardshipGrade, code, locale)}
          </FilterChip>
        ))}
      </FilterBar>
      <ArchiveFilterLine asked={asked} state={state} hrefOf={listHref} unionName={unionName} />
      <ArchiveTable
        rows={answer.rows}
        total={answer.total}
        first={asked.after ? listHref(state) : undefined}
        next={answer.next === null ? undefined : listHref({ ...state, after: answer.next })}
      />
    </Page>
  );
}
