import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { EmptyState } from "@gongbang/ui/empty-state";
import { SelectField } from "@gongbang/ui/field";
import { FilterBar } from "@gongbang/ui/filter-bar";
import { Page, PageHeader } from "@gongbang/ui/page";
import { Panel } from "@gongbang/ui/panel";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { MakeBatchForm } from "./make-batch-form.tsx";

type Asked = { fund?: string };

/** Which fund, and then which of its approved transfers go to the bank together. */
export default async function NewBatchPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const fund = z.uuid().safeParse((await searchParams).fund).data;
  const [t, { rows }, { may }] = await Promise.all([
    getTranslations("batches"),
    api.funds.list({}),
    pageContext(),
  ]);
  if (!may("aid.batch.make")) forbidden();
  return (
    <Page header={<PageHeader title={t("make.title")} />}>
      <Crumbs items={[{ href: "/aid/batches", label: t("title") }, { label: t("make.title") }]} />
      <FilterBar action="/aid/batches/new" label={t("make.chooseFund")} submitLabel={t("make.show")}>
        <SelectField
          label={t("make.fund")}
          hideLabel
          name="fund"
          defaultValue={fund ?? ""}
          placeholder={t("make.chooseFund")}
          options={rows.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button type="submit">{t("make.show")}</Button>
      </FilterBar>
      {fund && <Payable fundId={fund} />}
    </Page>
  );
}

async function Payable({ fundId }: { fundId: string }) {
  const [t, { rows }, templates] = await Promise.all([
    getTranslations("batches.make"),
    api.batches.payable({ fundId }),
    api.batches.templates({}),
  ]);
  const ready = rows.flatMap(({ payee, held, ...row }) => (payee && !held ? [{ ...row, payee }] : []));
  const out = {
    held: rows.filter(({ held }) => held),
    noAccount: rows.filter(({ payee }) => payee === null),
  };
  return (
    <>
      {(["held", "noAccount"] as const)
        .filter((why) => out[why].length > 0)
        .map((why) => (
          <AlertBanner key={why} tone="warning">
            {t(why, {
              count: out[why].length,
              numbers: out[why]
                .slice(0, 10)
                .map(({ number }) => number)
                .join(" · "),
            })}
          </AlertBanner>
        ))}
      {ready.length === 0 ? (
        <Panel>
          <EmptyState title={t("none")} />
        </Panel>
      ) : (
        <MakeBatchForm fundId={fundId} payable={ready} templates={templates.rows} />
      )}
    </>
  );
}
