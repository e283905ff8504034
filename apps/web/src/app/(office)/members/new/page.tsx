import { dayAt } from "@gongbang/domain/kernel/day";
import { FilterBar } from "@gongbang/ui/filter-bar";
import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../shell/crumbs.tsx";
import { pageContext } from "../../../../shell/session.ts";
import { api } from "../../../../shell/trpc-server.ts";
import { refusalOf } from "../read-refusal.ts";
import { RefusalBanner } from "../refusal-banner.tsx";
import { CreateMemberForm } from "./create-member-form.tsx";
import { FoundMembers } from "./found-members.tsx";

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
  const t = await getTranslations("members.new");
  const answer = text === "" ? null : await api.members.seek({ text, limit: 10 }).catch(refusalOf);
  const refusal = answer && "code" in answer ? answer : null;
  const found = answer && !("code" in answer) ? answer : null;
  return (
    <>
      <FilterBar
        action="/members/new"
        label={t("searchLabel")}
        submitLabel={t("submit")}
        search={{ name: "q", value: text, placeholder: t("search"), label: t("searchLabel") }}
      />
      {refusal && <RefusalBanner refusal={refusal} />}
      {found && <FoundMembers found={found} text={text} />}
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
