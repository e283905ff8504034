import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { JoinPoster } from "./join-poster.tsx";
import { KeepLinkForm } from "./keep-link-form.tsx";

/** 入会码: one sheet of paper with the union's address for workers who apply by phone. */
export default async function JoinCodePage({ params }: { params: Promise<{ unionId: string }> }) {
  const { unionId } = await params;
  const [t, link] = [await getTranslations("memberships.join"), await api.memberships.link({ unionId })];
  return (
    <Page
      header={
        <PageHeader
          title={t("title")}
          note={t("note")}
          actions={<KeepLinkForm unionId={unionId} isOpen={link.token !== null} />}
        />
      }
    >
      <Crumbs
        items={[{ href: `/members/unions/${unionId}`, label: link.unionName }, { label: t("title") }]}
      />
      {link.token ? (
        <JoinPoster token={link.token} unionName={link.unionName} />
      ) : (
        <p className="panel p-6 text-center text-muted">{t("closed")}</p>
      )}
    </Page>
  );
}
