import { dayAt } from "@gongbang/domain/kernel/day";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { EmptyState } from "@gongbang/ui/empty-state";
import { FilterBar } from "@gongbang/ui/filter-bar";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../shell/crumbs.tsx";
import { pageContext } from "../../../../shell/session.ts";
import { api } from "../../../../shell/trpc-server.ts";
import { refusalOf } from "../read-refusal.ts";
import { RefusalBanner } from "../refusal-banner.tsx";
import { CreateMemberForm } from "./create-member-form.tsx";

type Asked = { q?: string; create?: string };

/** Search before create (product.md D1): the way to the form opens only after a search. */
export default async function NewMemberPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { q = "", create } = await searchParams;
  const text = q.trim().slice(0, 40);
  const t = await getTranslations("members.new");
  return (
    <Page header={<PageHeader title={t("title")} note={t("hint")} />}>
      <Crumbs items={[{ label: t("title") }]} />
      {create && text !== "" ? <Form text={text} /> : <Search text={text} />}
    </Page>
  );
}

async function Search({ text }: { text: string }) {
  const [t, list] = [await getTranslations("members.new"), await getTranslations("members")];
  const answer = text === "" ? null : await api.members.seek({ text, limit: 10 }).catch(refusalOf);
  const refusal = answer && "code" in answer ? answer : null;
  const found = answer && !("code" in answer) ? answer : null;
  const createHref = `/members/new?${new URLSearchParams({ q: text, create: "1" })}`;
  return (
    <>
      <FilterBar
        action="/members/new"
        label={t("searchLabel")}
        submitLabel={t("submit")}
        search={{ name: "q", value: text, placeholder: t("search"), label: t("searchLabel") }}
      />
      {refusal && <RefusalBanner refusal={refusal} />}
      {found?.elsewhere && (
        <AlertBanner tone="warning">{t("elsewhere", { unionName: found.elsewhere.unionName })}</AlertBanner>
      )}
      {found && !found.elsewhere && found.members.length === 0 && (
        <Panel>
          <EmptyState
            title={t("noneTitle")}
            action={
              <ButtonLink href={createHref} variant="primary">
                {t("register")}
              </ButtonLink>
            }
          >
            {t("noneBody")}
          </EmptyState>
        </Panel>
      )}
      {found && found.members.length > 0 && (
        <Panel
          title={t("results")}
          flush
          extra={<span>{t("resultsCount", { count: found.members.length })}</span>}
        >
          {found.members.map((each) => (
            <PanelRow key={each.id} href={`/members/${each.id}`}>
              <b className="w-20 font-medium">{each.name}</b>
              <span className="w-44 text-sub tabular-nums text-muted">{each.idMask}</span>
              <span className="w-28 text-sub tabular-nums text-muted max-md:hidden">{each.phoneMask}</span>
              <span className="min-w-0 flex-1 truncate text-sub text-muted">{each.unionName}</span>
              <Tag>{list(`why.${each.why}`)}</Tag>
            </PanelRow>
          ))}
        </Panel>
      )}
      {found && found.members.length > 0 && (
        <div>
          <ButtonLink href={createHref}>{t("notThese")}</ButtonLink>
        </div>
      )}
    </>
  );
}

async function Form({ text }: { text: string }) {
  const [unions, { actor }] = [await api.members.unions({}), await pageContext()];
  const options = unions.map(({ id, name, path }) => ({ id, name, depth: path.split("/").length - 2 }));
  // A search by a number was for the number; any other was for the name.
  const isNumber = /^[\dXx\s]+$/.test(text);
  return (
    <CreateMemberForm
      today={dayAt(new Date())}
      unions={options}
      defaults={{
        name: isNumber ? "" : text,
        citizenId: isNumber ? text : "",
        unionId: actor?.unionId ?? "",
      }}
    />
  );
}
