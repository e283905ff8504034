import { transferTabs } from "@gongbang/domain/members/transfer.input";
import { EmptyState } from "@gongbang/ui/empty-state";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { ArrowLeftRight, UserPlus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { TransferTable } from "./transfer-table.tsx";

type Asked = { tab?: string; after?: string };

/** 会籍转接: who is on the way out or in, and who has waited for too long. */
export default async function TransfersPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { tab: asked, after } = await searchParams;
  const tab = transferTabs.find((each) => each === asked) ?? "in";
  const [t, common, { may }, list] = await Promise.all([
    getTranslations("memberships.transfers"),
    getTranslations("common.list"),
    pageContext(),
    api.memberships.transfers({ tab, ...(after && { after }) }),
  ]);
  const mayAsk = may("member.transfer");
  return (
    <Page
      fill
      header={
        <PageHeader
          title={t("title")}
          note={t("note")}
          actions={
            mayAsk && (
              <ButtonLink href="/members/transfers/ask" variant="primary" icon={<UserPlus aria-hidden />}>
                {t("ask")}
              </ButtonLink>
            )
          }
          tabs={
            <TabsNav
              label={t("tabs.label")}
              items={transferTabs.map((each) => ({
                href: `/members/transfers?tab=${each}`,
                label: t(`tabs.${each}`),
                ...(each !== "settled" && { count: list.counts[each] }),
                current: each === tab,
              }))}
            />
          }
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      <TransferTable
        rows={list.rows}
        empty={
          <EmptyState icon={<ArrowLeftRight aria-hidden />} title={t(`empty.${tab}`)}>
            {t("emptyBody")}
          </EmptyState>
        }
        {...(list.next && {
          next: { href: `/members/transfers?tab=${tab}&after=${list.next}`, label: common("nextPage") },
        })}
      />
    </Page>
  );
}
