import { listArchivesInput } from "@gongbang/domain/hardship/list-archives.input";
import { EmptyState } from "@gongbang/ui/empty-state";
import { FilterChip } from "@gongbang/ui/filter-bar";
import { Page, PageHeader, Stack } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { PrintPapersForm } from "./print-papers-form.tsx";

const statuses = ["submitted", "verified", "compared", "onNotice", "reviewed", "enrolled"] as const;

/** 批量打印: papers of one kind for up to 200 archives, in one archive of files. */
export default async function PrintPage({ searchParams }: { searchParams: Promise<{ status?: string }> }) {
  const { status: asked } = await searchParams;
  const status = statuses.find((each) => each === asked) ?? "onNotice";
  const [t, m] = [
    await getTranslations("templates"),
    await getTranslations("machines.hardship.archive.states"),
  ];
  const first = await api.archives.list(listArchivesInput.parse({ status, limit: 100 }));
  const second = first.next
    ? await api.archives.list(listArchivesInput.parse({ status, limit: 100, after: first.next }))
    : { rows: [] };
  const rows = [...first.rows, ...second.rows];
  return (
    <Page header={<PageHeader title={t("print.title")} note={t("print.note")} />}>
      <Crumbs items={[{ href: "/hardship/templates", label: t("title") }, { label: t("print.title") }]} />
      <Stack>
        <div className="flex flex-wrap gap-2">
          {statuses.map((each) => (
            <FilterChip key={each} href={`/hardship/templates/print?status=${each}`} active={each === status}>
              {m(each)}
            </FilterChip>
          ))}
        </div>
        {rows.length === 0 ? (
          <EmptyState title={t("print.none")} />
        ) : (
          <PrintPapersForm
            key={status}
            archives={rows.map(({ id, number, name, unionName }) => ({ id, number, name, unionName }))}
          />
        )}
      </Stack>
    </Page>
  );
}
