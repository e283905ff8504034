import { mostMerged } from "@gongbang/domain/members/merge";
import { compareMembersInput } from "@gongbang/domain/members/merge-members.input";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { SearchField } from "@gongbang/ui/field";
import { ButtonLink, Link } from "@gongbang/ui/link";
import { Page, PageHeader, Stack } from "@gongbang/ui/page";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { MergeMembersForm } from "./merge-members-form.tsx";
import { shownValue } from "./value-words.ts";

type Asked = { with?: string; q?: string };
const href = (ids: readonly string[]) => `/members/duplicates/merge?with=${ids.join(",")}`;

/** 合并: the records beside each other, one row a field, and what becomes of everything that hangs on them. */
export default async function MergePage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { with: named = "", q } = await searchParams;
  const read = compareMembersInput.safeParse({ memberIds: [...new Set(named.split(","))].filter(Boolean) });
  const t = await getTranslations("duplicates");
  return (
    <Page header={<PageHeader title={t("merge.title")} note={t("merge.note")} />}>
      <Crumbs items={[{ href: "/members/duplicates", label: t("title") }, { label: t("merge.crumb") }]} />
      {read.success ? (
        <Merge ids={read.data.memberIds} text={q} />
      ) : (
        <AlertBanner tone="info">{t("merge.tooFew")}</AlertBanner>
      )}
    </Page>
  );
}

async function Merge({ ids, text }: { ids: string[]; text: string | undefined }) {
  const [t, refusals, locale, compared] = await Promise.all([
    getTranslations("duplicates"),
    getTranslations("refusals"),
    getLocale(),
    api.duplicates.compare({ memberIds: ids }),
  ]);
  const { people, obstacle, survivorId, archives } = compared;
  const words = {
    empty: t("merge.empty"),
    photo: t("merge.photo"),
    tail: (tail: string) => t("merge.tail", { tail }),
  };
  const fields = compared.fields.map(({ values, ...field }) => ({
    ...field,
    values: values.map(({ memberId, shown }) => ({
      memberId,
      shown: shownValue(field.field, shown, { locale, words }),
    })),
  }));
  return (
    <Stack>
      <Panel flush title={t("merge.people")}>
        {people.map(({ id, name, memberNumber, unionName, has }) => (
          <PanelRow key={id}>
            <Link href={`/members/${id}`}>{name}</Link>
            <span className="tabular-nums">{memberNumber}</span>
            <span className="text-muted">{unionName}</span>
            <span className="text-sub text-muted">{t("merge.has", has)}</span>
            {people.length > 2 && (
              <ButtonLink
                size="sm"
                variant="ghost"
                className="ms-auto"
                href={href(ids.filter((each) => each !== id))}
              >
                {t("merge.out")}
              </ButtonLink>
            )}
          </PanelRow>
        ))}
        <AddByHand ids={ids} text={text} />
      </Panel>
      {obstacle && (
        <AlertBanner tone="warning">
          {refusals(obstacle.code as "MERGE.IN_MOTION", { name: obstacle.name ?? "" })}
        </AlertBanner>
      )}
      <MergeMembersForm
        key={ids.join()}
        people={people.map(({ id, version, name, memberNumber }) => ({ id, version, name, memberNumber }))}
        fields={fields}
        archives={archives}
        survivorId={survivorId}
        locked={obstacle !== null}
      />
    </Stack>
  );
}

/** A box to find somebody whom the office's own look did not pair. */
async function AddByHand({ ids, text }: { ids: string[]; text: string | undefined }) {
  const t = await getTranslations("duplicates.merge");
  const found = text ? (await api.members.find({ text: text.slice(0, 40), limit: 8 })).members : [];
  const others = found.filter(({ id }) => !ids.includes(id));
  return (
    <>
      <form action="/members/duplicates/merge" className="flex flex-wrap items-end gap-2 px-3.5 py-2">
        <input type="hidden" name="with" value={ids.join(",")} />
        <SearchField name="q" label={t("add")} placeholder={t("addHint")} defaultValue={text ?? ""} />
        <Button type="submit">{t("find")}</Button>
      </form>
      {others.map(({ id, name, idMask, unionName }) => (
        <PanelRow key={id}>
          {name}
          <span className="tabular-nums text-muted">{idMask}</span>
          <span className="text-muted">{unionName}</span>
          <ButtonLink size="sm" className="ms-auto" href={href([...ids, id].slice(-mostMerged))}>
            {t("join")}
          </ButtonLink>
        </PanelRow>
      ))}
      {text && others.length === 0 && <PanelRow>{t("nobody")}</PanelRow>}
    </>
  );
}
