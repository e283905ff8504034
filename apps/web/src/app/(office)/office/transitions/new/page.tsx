import { FilterBar } from "@gongbang/ui/filter-bar";
import { Page, PageHeader } from "@gongbang/ui/page";
import { Panel } from "@gongbang/ui/panel";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { AssignArchiveForm } from "./assign-archive-form.tsx";
import { SendOutsideForm } from "./send-outside-form.tsx";
import { SendTransitionForm } from "./send-transition-form.tsx";

type Asked = { archive?: string; q?: string };

/** 转出: to a union that is looked for, or to a body outside the unions. */
export default async function NewTransitionPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { archive: id, q = "" } = await searchParams;
  if (!id) notFound();
  const text = q.trim().slice(0, 40);
  const [t, archive, { actor, may }, targets] = await Promise.all([
    getTranslations("transitions.new"),
    api.archives.record({ id }),
    pageContext(),
    text === "" ? null : api.memberships.targets({ text }),
  ]);
  const mayOverride = may("office.transition.override");
  const unions = (targets ?? []).map(({ id: value, name }) => ({ value, label: name }));
  const mayAssign = may("office.transition.assign");
  return (
    <Page
      header={
        <PageHeader
          title={`${t("title")} · ${archive.name}`}
          note={t("lead")}
          actions={actor && mayAssign && <AssignArchiveForm archiveIds={[id]} unionId={actor.unionId} />}
        />
      }
    >
      <Crumbs items={[{ href: `/hardship/${id}`, label: archive.number }, { label: t("title") }]} />
      <Panel title={t("inside")} className="max-w-[860px]">
        <FilterBar
          action="/office/transitions/new"
          label={t("find")}
          submitLabel={t("find")}
          search={{ name: "q", value: text, placeholder: t("findPlaceholder"), label: t("find") }}
          keep={{ archive: id }}
        />
        {targets?.length === 0 && <p className="mt-2 text-sub text-muted">{t("noUnion")}</p>}
      </Panel>
      {unions.length > 0 ? (
        <SendTransitionForm archiveId={id} unions={unions} mayOverride={mayOverride} />
      ) : (
        <SendOutsideForm archiveId={id} />
      )}
    </Page>
  );
}
