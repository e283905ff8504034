import { transitionTabs } from "@gongbang/domain/office/transition.input";
import { Page, PageHeader } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { RequestTransferForm } from "./request-transfer-form.tsx";
import { TransitionTable } from "./transition-table.tsx";

type Asked = { tab?: string; after?: string };

/** 转办流转: what waits for this side, what it works on, what it has sent, and what is over. */
export default async function TransitionsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { tab: asked, after } = await searchParams;
  const tab = transitionTabs.find((each) => each === asked) ?? "toAnswer";
  const [t, { may }, list] = await Promise.all([
    getTranslations("transitions"),
    pageContext(),
    api.transitions.list({ tab, ...(after && { after }) }),
  ]);
  const maySend = may("office.transition.send");
  const { next } = list;
  return (
    <Page
      fill
      header={
        <PageHeader
          title={t("title")}
          note={t("note")}
          actions={maySend && <RequestTransferForm />}
          tabs={
            <TabsNav
              label={t("tabs.label")}
              items={transitionTabs.map((each) => ({
                href: `/office/transitions?tab=${each}`,
                label: t(`tabs.${each}`),
                ...(each !== "ended" && { count: list.counts[each] }),
                current: each === tab,
              }))}
            />
          }
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      <TransitionTable
        rows={list.rows}
        empty={t(`empty.${tab}`)}
        {...(next && { next: { href: `/office/transitions?tab=${tab}&after=${next}`, label: t("next") } })}
      />
    </Page>
  );
}
