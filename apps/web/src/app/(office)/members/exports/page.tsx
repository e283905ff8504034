import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { Users } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Crumbs } from "../../../../shell/crumbs.tsx";
import { api } from "../../../../shell/trpc-server.ts";
import { saysOf } from "./export-button.tsx";
import { ExportTable } from "./export-table.tsx";
import { filterWords } from "./filter-words.ts";

const place = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });

/** "2026-09-18T04:00:00.000Z~id", as the address of the next page has it. */
function placeOf(text: string | undefined) {
  const [at, id] = text?.split("~") ?? [];
  const read = place.safeParse({ at, id });
  return read.success ? { after: read.data } : {};
}

/** 导出台账: one's own exports, for the lead those of the union, for the audit all of them. */
export default async function ExportsPage({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  const { after } = await searchParams;
  const [t, members, list] = await Promise.all([
    getTranslations("exports"),
    getTranslations("members"),
    api.exports.list(placeOf(after)),
  ]);
  const says = await saysOf(list.rows.map(({ filter }) => filter));
  const { next } = list;
  return (
    <Page
      fill
      header={
        <PageHeader
          title={t("title")}
          note={t("note")}
          actions={
            <ButtonLink href="/members" icon={<Users aria-hidden />}>
              {members("title")}
            </ButtonLink>
          }
        />
      }
    >
      <Crumbs items={[{ href: "/members", label: members("title") }, { label: t("title") }]} />
      <ExportTable
        rows={list.rows.map((row) => ({ ...row, words: filterWords(row.filter, says) }))}
        nextHref={next && `/members/exports?after=${encodeURIComponent(`${next.at}~${next.id}`)}`}
      />
    </Page>
  );
}
