import { listDuplicatesInput } from "@gongbang/domain/members/list-duplicates.input";
import { Button } from "@gongbang/ui/button";
import { EmptyState } from "@gongbang/ui/empty-state";
import { SelectField } from "@gongbang/ui/field";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader, Stack } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { Copy } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { ClusterPanel } from "./cluster-panel.tsx";
import { MergesTable } from "./merges-table.tsx";

const tabs = ["open", "dismissed", "merged"] as const;
type Asked = { tab?: string; union?: string; score?: string; after?: string };

const href = (asked: Asked) => {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  return query.size === 0 ? "/members/duplicates" : `/members/duplicates?${query}`;
};

/** 重复档案: what may be one person, what was told apart, and what was merged. */
export default async function DuplicatesPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const tab = tabs.find((each) => each === asked.tab) ?? "open";
  const [t, { open }] = [await getTranslations("duplicates"), await api.duplicates.list({ limit: 1 })];
  return (
    <Page
      header={
        <PageHeader
          title={t("title")}
          note={t("note")}
          tabs={
            <TabsNav
              label={t("tabs.label")}
              items={tabs.map((each) => ({
                href: href(each === "open" ? {} : { tab: each }),
                label: t(`tabs.${each}`),
                current: each === tab,
                ...(each === "open" && { count: open }),
              }))}
            />
          }
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      {tab === "merged" ? <Merges after={asked.after} /> : <Queue tab={tab} asked={asked} />}
    </Page>
  );
}

async function Queue({ tab, asked }: { tab: "open" | "dismissed"; asked: Asked }) {
  const place = asked.after && { score: Number(asked.score), id: asked.after };
  const read = listDuplicatesInput.safeParse({
    ...{ view: tab, limit: 50 },
    ...(asked.union && { unionId: asked.union }),
    ...(place && { after: place }),
  });
  const input = read.success ? read.data : listDuplicatesInput.parse({ view: tab });
  const [t, list, { may }] = await Promise.all([
    getTranslations("duplicates"),
    api.duplicates.list(input),
    pageContext(),
  ]);
  const state = { ...(tab === "dismissed" && { tab }), ...(asked.union && { union: asked.union }) };
  return (
    <Stack>
      {list.unions.length > 1 && tab === "open" && <UnionFilter unions={list.unions} chosen={asked.union} />}
      {list.clusters.length === 0 && <EmptyState icon={<Copy />} title={t(`empty.${tab}`)} />}
      {list.clusters.map((cluster) => (
        <ClusterPanel
          key={cluster.pairs[0]?.id}
          cluster={cluster}
          mayMerge={may("member.merge")}
          mayDismiss={may("member.duplicate.dismiss") && tab === "open"}
        />
      ))}
      {(list.next || asked.after) && (
        <div className="flex items-center gap-2 text-sub text-muted">
          {t("shown", { count: list.clusters.length })}
          {asked.after && <ButtonLink href={href(state)}>{t("first")}</ButtonLink>}
          {list.next && (
            <ButtonLink href={href({ ...state, score: String(list.next.score), after: list.next.id })}>
              {t("next")}
            </ButtonLink>
          )}
        </div>
      )}
    </Stack>
  );
}

type UnionFilterProps = { unions: { id: string; name: string; count: number }[]; chosen: string | undefined };

async function UnionFilter({ unions, chosen }: UnionFilterProps) {
  const t = await getTranslations("duplicates");
  return (
    <form action="/members/duplicates" className="flex items-end gap-2">
      <SelectField
        name="union"
        label={t("unions")}
        hideLabel
        placeholder={t("allUnions")}
        defaultValue={chosen ?? ""}
        options={unions.map(({ id, name, count }) => ({ value: id, label: `${name} ${count}` }))}
      />
      <Button type="submit">{t("apply")}</Button>
    </form>
  );
}

async function Merges({ after }: { after: string | undefined }) {
  const [t, { merges, next }, { may }] = await Promise.all([
    getTranslations("duplicates"),
    api.duplicates.merges(after ? { after } : {}),
    pageContext(),
  ]);
  return (
    <MergesTable
      merges={merges}
      mayUndo={may("member.merge")}
      first={after ? { href: href({ tab: "merged" }), label: t("first") } : undefined}
      next={next ? { href: href({ tab: "merged", after: next }), label: t("next") } : undefined}
    />
  );
}
