import { EmptyState } from "@gongbang/ui/empty-state";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { Inbox, QrCode } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { AidApplicationTable } from "./aid-application-table.tsx";

const tabs = ["waiting", "decided"] as const;
type Asked = { tab?: string; after?: string };

/** 手机申请: who asked for aid by phone and waits for a caseworker, the oldest first. */
export default async function AidApplicationsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { tab: asked, after } = await searchParams;
  const tab = tabs.find((each) => each === asked) ?? "waiting";
  const [t, common, { may }, list] = await Promise.all([
    getTranslations("hardship.applications"),
    getTranslations("common.list"),
    pageContext(),
    api.applications.list({ tab, ...(after && { after }) }),
  ]);
  const mayWork = may("hardship.application.work");
  return (
    <Page
      fill
      header={
        <PageHeader
          title={t("title")}
          note={t("note")}
          actions={
            mayWork && (
              <ButtonLink href="/hardship/applications/code" icon={<QrCode aria-hidden />}>
                {t("code")}
              </ButtonLink>
            )
          }
          tabs={
            <TabsNav
              label={t("tabs.label")}
              items={tabs.map((each) => ({
                href: `/hardship/applications?tab=${each}`,
                label: t(`tabs.${each}`),
                ...(each === "waiting" && { count: list.waiting }),
                current: each === tab,
              }))}
            />
          }
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      <AidApplicationTable
        rows={list.rows}
        mayWork={mayWork}
        empty={
          <EmptyState icon={<Inbox aria-hidden />} title={t(`empty.${tab}`)}>
            {t("emptyBody")}
          </EmptyState>
        }
        {...(list.next && {
          next: { href: `/hardship/applications?tab=${tab}&after=${list.next}`, label: common("nextPage") },
        })}
      />
    </Page>
  );
}
