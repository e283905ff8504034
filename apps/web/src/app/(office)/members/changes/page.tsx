import { changeViews, listChangesInput } from "@gongbang/domain/members/request-change.input";
import { TableFooter } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { Page, PageHeader } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { FilePenLine } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { ChangeTable } from "./change-table.tsx";

type Asked = { view?: string; after?: string };
const href = ({ view, after }: Asked) => {
  const query = new URLSearchParams({ ...(view && { view }), ...(after && { after }) });
  return query.size === 0 ? "/members/changes" : `/members/changes?${query}`;
};

/** What the address asks for; whatever is no view of ours falls back to what waits. */
function readAsked({ view, after }: Asked) {
  const read = listChangesInput.safeParse({ view, after });
  return read.success ? read.data : listChangesInput.parse({});
}

/** 变更申请: what waits for me, what I asked for, and all of them. */
export default async function ChangesPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = readAsked(await searchParams);
  const { view, after } = asked;
  const [t, list] = [await getTranslations("changes"), await api.changes.list(asked)];
  const counts: Partial<Record<string, number>> = list.counts;
  return (
    <Page
      fill
      header={
        <PageHeader
          title={t("title")}
          note={t("note")}
          tabs={
            <TabsNav
              label={t("tabs.label")}
              items={changeViews.map((each) => ({
                href: href({ view: each }),
                label: t(`tabs.${each}`),
                current: each === view,
                ...(counts[each] !== undefined && { count: counts[each] }),
              }))}
            />
          }
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      <ChangeTable
        rows={list.rows}
        empty={<EmptyState icon={<FilePenLine aria-hidden />} title={t(`empty.${view}`)} />}
        footer={
          <TableFooter
            summary={t("summary", { count: list.rows.length })}
            {...(after && { previous: { href: href({ view }), label: t("first") } })}
            {...(list.next && { next: { href: href({ view, after: list.next }), label: t("next") } })}
          />
        }
      />
    </Page>
  );
}
