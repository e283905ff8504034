import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Columns, Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { pageContext } from "../../../shell/session.ts";
import { api } from "../../../shell/trpc-server.ts";
import { ListActions } from "./list-actions.tsx";
import { type Asked, askedBy, hrefOf } from "./list-address.ts";
import { ListBar } from "./list-bar.tsx";
import { CountedTabs, Total } from "./list-counts.tsx";
import { ListFoot } from "./list-foot.tsx";
import { MemberPreview } from "./member-preview.tsx";
import { MemberTable } from "./member-table.tsx";
import { MemberTabs } from "./member-tabs.tsx";
import { isBare, readAsked } from "./read-address.ts";
import { shownFields } from "./shown-fields.ts";

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
  const [t, words, list, { actor, may }] = await Promise.all([
    getTranslations("members"),
    getTranslations("views"),
    api.members.list({ ...filter, sort, descending, after, before }),
    pageContext(),
  ]);
  const state = askedBy(settings, view?.id);
  const here: Asked = { ...state, after: asked.after, before: asked.before };
  const tabs = { settings, view, views };
  const table = (
    <MemberTable
      // Ticks belong to what they were set in.
      key={JSON.stringify(filter)}
      rows={shownFields(list.rows, settings.columns)}
      current={asked.open}
      asked={here}
      columns={settings.columns}
      density={settings.density}
      sort={{ by: sort, direction: descending ? "desc" : "asc" }}
      filter={may("member.keeper.assign") ? filter : undefined}
      footer={<ListFoot list={list} state={state} view={filter.view} counting={counting} />}
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
          actions={<ListActions />}
          tabs={
            <Suspense fallback={<MemberTabs {...tabs} counts={null} />}>
              <CountedTabs {...tabs} counting={counting} />
            </Suspense>
          }
        />
      }
    >
      <ListBar settings={settings} view={view} may={may} officerId={actor?.id ?? ""} />
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
