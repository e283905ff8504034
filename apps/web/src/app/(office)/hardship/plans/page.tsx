import { overdueInput } from "@gongbang/domain/aid/plan.input";
import { TableFooter } from "@gongbang/ui/data-table";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { OverdueTable } from "./overdue-table.tsx";

type Asked = { mine?: string; after?: string };
const href = (asked: Asked) => {
  const query = new URLSearchParams(asked);
  return query.size === 0 ? "/hardship/plans" : `/hardship/plans?${query}`;
};

/** 逾期措施: measures of the households' plans that are past their day. */
export default async function PlansPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { mine: said, after } = await searchParams;
  const mine = said === "1";
  const read = overdueInput.safeParse({ mine, ...(after && { after }) });
  const [t, common, { rows, next }] = await Promise.all([
    getTranslations("plans.overdue"),
    getTranslations("common.list"),
    api.plans.overdue(read.success ? read.data : { mine }),
  ]);
  const kept = mine ? { mine: "1" } : {};
  return (
    <Page
      fill
      header={
        <PageHeader
          title={t("title")}
          actions={
            <ButtonLink href={href(mine ? {} : { mine: "1" })}>{t(mine ? "everyone" : "mine")}</ButtonLink>
          }
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      <OverdueTable
        rows={rows}
        footer={
          <TableFooter
            summary={t("shown", { count: rows.length })}
            {...(after && { previous: { href: href(kept), label: common("previousPage") } })}
            {...(next && { next: { href: href({ ...kept, after: next }), label: common("nextPage") } })}
          />
        }
      />
    </Page>
  );
}
