import { type Action, policy } from "@gongbang/domain/access/policy";
import { trailResults } from "@gongbang/domain/office/read-trail.input";
import { Button } from "@gongbang/ui/button";
import { TableFooter } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { DateField, SelectField } from "@gongbang/ui/field";
import { FilterBar } from "@gongbang/ui/filter-bar";
import { Page, PageHeader } from "@gongbang/ui/page";
import { ScrollText } from "lucide-react";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { pageContext } from "~/shell/session.ts";
import { useTrailWords } from "~/shell/trail-words.ts";
import { api } from "~/shell/trpc-server.ts";
import { type Asked, hrefOf, readAsked } from "./trail-address.ts";
import { TrailTable } from "./trail-table.tsx";
import { VerifyTrailForm } from "./verify-trail-form.tsx";

const actions = Object.keys(policy) as Action[];

export default async function AuditPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { after, ...filters } = await searchParams;
  const asked = readAsked({ ...filters, ...(after && { after }) });
  const [t, common, { rows, next }, { may }] = await Promise.all([
    getTranslations("office.audit"),
    getTranslations("common"),
    api.office.audit.list(asked),
    pageContext(),
  ]);
  const mayVerify = may("office.audit.verify");
  return (
    <Page
      fill
      header={<PageHeader title={t("title")} note={t("note")} actions={mayVerify && <VerifyTrailForm />} />}
    >
      <TrailFilters asked={asked} />
      <TrailTable
        rows={rows}
        empty={
          <EmptyState icon={<ScrollText aria-hidden />} title={t("emptyTitle")}>
            {t("emptyBody")}
          </EmptyState>
        }
        footer={
          <TableFooter
            summary={t("shown", { count: rows.length })}
            {...(after && { previous: { href: hrefOf(filters), label: common("list.previousPage") } })}
            {...(next && {
              next: {
                href: hrefOf(filters, `${next.at}~${next.chain}~${next.seq}`),
                label: common("list.nextPage"),
              },
            })}
          />
        }
      />
    </Page>
  );
}

/** Who, what, when and how it ended: one GET form. */
function TrailFilters({ asked }: { asked: ReturnType<typeof readAsked> }) {
  const [t, results, words] = [
    useTranslations("office.audit"),
    useTranslations("audit.results"),
    useTrailWords(),
  ];
  return (
    <FilterBar
      action="/office/audit"
      label={t("filter")}
      search={{
        name: "person",
        value: asked.person,
        placeholder: t("personPlaceholder"),
        label: t("person"),
      }}
      submitLabel={t("filter")}
    >
      <SelectField
        hideLabel
        label={t("action")}
        name="action"
        defaultValue={asked.action}
        placeholder={t("allActions")}
        options={actions.map((value) => ({ value, label: words.action(value) }))}
      />
      <DateField hideLabel label={t("from")} name="from" defaultValue={asked.from} />
      <DateField hideLabel label={t("to")} name="to" defaultValue={asked.to} />
      <SelectField
        hideLabel
        label={t("result")}
        name="result"
        defaultValue={asked.result}
        placeholder={t("allResults")}
        options={trailResults.map((value) => ({ value, label: results(value) }))}
      />
      <Button type="submit">{t("filter")}</Button>
    </FilterBar>
  );
}
