import { EmptyState } from "@gongbang/ui/empty-state";
import { Fact, FactGrid } from "@gongbang/ui/fact";
import { FilterBar } from "@gongbang/ui/filter-bar";
import { formatDay } from "@gongbang/ui/format";
import { ButtonLink, Link } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { UserSearch } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { OpenArchiveForm } from "./open-archive-form.tsx";

type Asked = { member?: string; search?: string };

export default async function NewArchivePage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { member, search } = await searchParams;
  const t = await getTranslations("hardship.new");
  return (
    <Page header={<PageHeader title={t("title")} note={t("hint")} />}>
      <Crumbs items={[{ label: t("title") }]} />
      {member ? <ForMember id={member} /> : <MemberSearch search={search?.trim().slice(0, 40) ?? ""} />}
    </Page>
  );
}

async function MemberSearch({ search }: { search: string }) {
  const t = await getTranslations("hardship.new");
  const found = search === "" ? null : (await api.members.find({ text: search, limit: 20 })).members;
  return (
    <>
      <FilterBar
        action="/hardship/new"
        label={t("choose")}
        submitLabel={t("submit")}
        search={{ name: "search", value: search, placeholder: t("search"), label: t("searchLabel") }}
      />
      {found === null && (
        <Panel>
          <EmptyState icon={<UserSearch />} title={t("startTitle")}>
            {t("startBody")}
          </EmptyState>
        </Panel>
      )}
      {found !== null && found.length === 0 && (
        <Panel>
          <EmptyState
            title={t("noneTitle")}
            action={<ButtonLink href="/members/new">{t("registerMember")}</ButtonLink>}
          >
            {t("noneBody")}
          </EmptyState>
        </Panel>
      )}
      {found !== null && found.length > 0 && (
        <Panel title={t("results")} flush extra={<span>{t("resultsCount", { count: found.length })}</span>}>
          {found.map((each) => (
            <PanelRow key={each.id} href={`/hardship/new?member=${each.id}`}>
              <b className="w-20 font-medium">{each.name}</b>
              <span className="w-44 text-sub tabular-nums text-muted">{each.idMask}</span>
              <span className="min-w-0 flex-1 truncate text-sub text-muted">{each.unionName}</span>
              <span className="text-sub text-link">{t("pick")}</span>
            </PanelRow>
          ))}
        </Panel>
      )}
    </>
  );
}

async function ForMember({ id }: { id: string }) {
  const [member, { today }, locale, t] = [
    await api.members.record({ id }),
    await api.parameters.list({}),
    await getLocale(),
    await getTranslations("hardship.new"),
  ];
  return (
    <>
      <Panel
        title={t("member")}
        extra={<Link href="/hardship/new">{t("other")}</Link>}
        className="max-w-[860px]"
      >
        <FactGrid>
          <Fact label={t("name")} strong>
            {member.name}
          </Fact>
          <Fact label={t("maskedId")}>{member.idMask}</Fact>
          <Fact label={t("birthOn")}>{formatDay(member.birthOn, "long", locale)}</Fact>
          <Fact label={t("union")}>{member.unions.at(-1)?.name ?? null}</Fact>
        </FactGrid>
      </Panel>
      <OpenArchiveForm memberId={id} today={today} />
    </>
  );
}
