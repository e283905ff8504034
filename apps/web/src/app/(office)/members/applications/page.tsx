import { EmptyState } from "@gongbang/ui/empty-state";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { Inbox, Plus, QrCode } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { ApplicationTable } from "./application-table.tsx";

const tabs = ["phone", "paper", "decided"] as const;
type Asked = { tab?: string; after?: string };

/** 入会申请: who waits for the union's decision, by phone or on paper, the oldest first. */
export default async function ApplicationsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { tab: asked, after } = await searchParams;
  const tab = tabs.find((each) => each === asked) ?? "phone";
  const [t, common, { actor, may }, list] = await Promise.all([
    getTranslations("memberships.applications"),
    getTranslations("common.list"),
    pageContext(),
    api.memberships.applications({ tab, ...(after && { after }) }),
  ]);
  return (
    <Page
      fill
      header={
        <PageHeader
          title={t("title")}
          note={t("note")}
          actions={
            may("member.join") && (
              <>
                <ButtonLink href={`/members/unions/${actor?.unionId}/join`} icon={<QrCode aria-hidden />}>
                  {t("joinCode")}
                </ButtonLink>
                <ButtonLink href="/members/applications/new" variant="primary" icon={<Plus aria-hidden />}>
                  {t("new")}
                </ButtonLink>
              </>
            )
          }
          tabs={
            <TabsNav
              label={t("tabs.label")}
              items={tabs.map((each) => ({
                href: `/members/applications?tab=${each}`,
                label: t(`tabs.${each}`),
                ...(each !== "decided" && { count: list.counts[each] }),
                current: each === tab,
              }))}
            />
          }
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      <ApplicationTable
        rows={list.rows}
        mayDecide={may("member.approve")}
        empty={
          <EmptyState icon={<Inbox aria-hidden />} title={t(`empty.${tab}`)}>
            {t("emptyBody")}
          </EmptyState>
        }
        {...(list.next && {
          next: { href: `/members/applications?tab=${tab}&after=${list.next}`, label: common("nextPage") },
        })}
      />
    </Page>
  );
}
