import { DataTable, TableFooter } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatCount } from "@gongbang/ui/format";
import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Crumbs } from "../../../../../../shell/crumbs.tsx";
import { api } from "../../../../../../shell/trpc-server.ts";
import { ProblemText } from "../problem-list.tsx";

type RowsPageProps = {
  params: Promise<{ importId: string }>;
  searchParams: Promise<{ which?: string; after?: string }>;
};

const kinds = z.enum(["added", "changed", "skipped", "wrong", "left"]).catch("wrong");
const place = z.coerce.number().int().min(0).max(2_000_000).catch(0);

/** The rows of an import of which one thing became: who was left when it was taken back, what was skipped and why. */
export default async function ImportRowsPage({ params, searchParams }: RowsPageProps) {
  const [{ importId }, asked] = await Promise.all([params, searchParams]);
  const [which, afterRow] = [kinds.parse(asked.which), place.parse(asked.after ?? 0)];
  const [t, record, list] = [
    await getTranslations("members.import"),
    await api.members.import({ id: importId }),
    await api.members.importRows({ importId, which, afterRow }),
  ];
  const back = `/members/import/${importId}`;
  const title = t(`rowsTitle.${which}`);
  return (
    <Page header={<PageHeader title={title} count={record.fileName} />}>
      <Crumbs
        items={[
          { href: "/members/import", label: t("title") },
          { href: back, label: record.fileName },
          { label: title },
        ]}
      />
      <DataTable
        label={title}
        rows={list.rows}
        rowKey={({ rowNo }) => String(rowNo)}
        columns={[
          {
            key: "row",
            title: t("rowNo"),
            align: "end",
            width: "96px",
            cell: ({ rowNo }) => formatCount(rowNo),
          },
          {
            key: "name",
            title: t("rowMember"),
            rowHeader: true,
            cell: ({ name, memberId }) =>
              name !== null && memberId !== null ? <a href={`/members/${memberId}`}>{name}</a> : null,
          },
          {
            key: "why",
            title: t("rowWhy"),
            cell: ({ problems }) =>
              problems.map((problem) => <ProblemText key={problem.code} problem={problem} />),
          },
        ]}
        empty={<EmptyState title={t("rowsNone")} />}
        footer={
          <TableFooter
            summary={t("rowsShown", { count: list.rows.length })}
            {...(list.nextRow !== null && {
              next: { href: `${back}/rows?which=${which}&after=${list.nextRow}`, label: t("rowsNext") },
            })}
          />
        }
      />
    </Page>
  );
}
