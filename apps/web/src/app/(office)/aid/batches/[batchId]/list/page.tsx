import { formatDay, formatYuan } from "@gongbang/ui/format";
import { Page, PageHeader } from "@gongbang/ui/page";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api, orNotFound } from "~/shell/trpc-server.ts";
import { PrintListForm } from "./print-list-form.tsx";

/** 发放公示: names and amounts on paper, and nothing else (handbook domain.md B.3). */
export default async function PublicListPage({ params }: { params: Promise<{ batchId: string }> }) {
  const { batchId } = await params;
  const [t, batches, locale, list] = await Promise.all([
    getTranslations("batches.list"),
    getTranslations("batches"),
    getLocale(),
    orNotFound(api.batches.publicList({ batchId })),
  ]);
  return (
    <Page header={<PageHeader title={t("title")} actions={<PrintListForm label={t("print")} />} />}>
      <Crumbs
        items={[
          { href: "/aid/batches", label: batches("title") },
          { href: `/aid/batches/${batchId}`, label: list.number },
          { label: t("title") },
        ]}
      />
      <div className="panel mx-auto w-full max-w-2xl p-6 max-md:p-4">
        <p>{t("lead", { fund: list.fundName })}</p>
        <table className="mt-4 w-full tabular-nums">
          <thead>
            <tr className="hair text-start text-sub text-muted">
              <th className="px-2 py-1 text-start font-medium">{t("lineNo")}</th>
              <th className="px-2 py-1 text-start font-medium">{t("name")}</th>
              <th className="px-2 py-1 text-end font-medium">{t("amount")}</th>
            </tr>
          </thead>
          <tbody>
            {list.rows.map(({ lineNo, name, amountFen }) => (
              <tr key={lineNo} className="hair">
                <td className="px-2 py-1">{lineNo}</td>
                <td className="px-2 py-1">{name}</td>
                <td className="px-2 py-1 text-end">{formatYuan(amountFen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="mt-4 font-medium">{t("total", { count: list.rows.length, amount: list.amountFen })}</p>
        {list.publishedOn && (
          <p className="mt-1 text-sub text-muted">
            {t("place", { on: formatDay(list.publishedOn, "long", locale), place: list.publishedAt ?? "" })}
          </p>
        )}
        <p className="mt-1 text-sub text-muted">{t("number", { number: list.number })}</p>
      </div>
    </Page>
  );
}
