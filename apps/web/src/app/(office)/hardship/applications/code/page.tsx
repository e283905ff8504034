import { Page, PageHeader } from "@gongbang/ui/page";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { ApplyPoster } from "./apply-poster.tsx";
import { KeepApplyLinkForm } from "./keep-apply-link-form.tsx";

/** 申请码: one sheet of paper with the union's address for workers in hardship who apply by phone. */
export default async function ApplyCodePage() {
  const { actor } = await pageContext();
  if (actor === null) notFound();
  const { unionId } = actor;
  const [t, link] = [await getTranslations("hardship.applyCode"), await api.applications.link({ unionId })];
  return (
    <Page
      header={
        <PageHeader
          title={t("title")}
          note={t("note")}
          actions={<KeepApplyLinkForm unionId={unionId} isOpen={link.token !== null} />}
        />
      }
    >
      <Crumbs items={[{ href: "/hardship/applications", label: t("back") }, { label: t("title") }]} />
      {link.token ? (
        <ApplyPoster token={link.token} unionName={link.unionName} />
      ) : (
        <p className="panel p-6 text-center text-muted">{t("closed")}</p>
      )}
    </Page>
  );
}
