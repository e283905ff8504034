import type { AppRouter } from "@gongbang/api/root";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { formatInstant } from "@gongbang/ui/format";
import { Page, PageHeader } from "@gongbang/ui/page";
import { StatusPill } from "@gongbang/ui/status-pill";
import type { inferRouterOutputs } from "@trpc/server";
import { getLocale, getTranslations } from "next-intl/server";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { CheckInvariantsForm } from "./check-invariants-form.tsx";
import { FaultPanel } from "./fault-panel.tsx";

type Invariant = inferRouterOutputs<AppRouter>["invariants"]["list"]["rows"][number];

/** 账实核对: what must hold of all records, how it stood at the last look, and since when it fails. */
export default async function InvariantsPage() {
  const [t, locale, { rows, detailed }, { may }] = await Promise.all([
    getTranslations("office.invariants"),
    getLocale(),
    api.invariants.list({}),
    pageContext(),
  ]);
  const mayCheck = may("office.invariant.check");
  const instant = (at: string | null) => at && formatInstant(at, locale);
  const columns: Column<Invariant>[] = [
    {
      key: "code",
      title: t("code"),
      rowHeader: true,
      cell: ({ code }) => (
        <span className="block py-1.5 whitespace-normal">{`${code} ${t(`names.${code}`)}`}</span>
      ),
    },
    {
      key: "state",
      title: t("state"),
      width: "140px",
      cell: ({ faults }) => <Standing faults={faults} words={t} />,
    },
    { key: "since", title: t("since"), hideOnPhone: true, cell: ({ failingSince }) => instant(failingSince) },
    {
      key: "checkedAt",
      title: t("checkedAt"),
      hideOnPhone: true,
      cell: ({ checkedAt }) => instant(checkedAt),
    },
  ];
  return (
    <Page
      header={
        <PageHeader title={t("title")} note={t("note")} actions={mayCheck && <CheckInvariantsForm />} />
      }
    >
      <DataTable label={t("title")} rows={rows} rowKey={({ code }) => code} columns={columns} keys={false} />
      {!detailed && <p className="text-sub text-muted">{t("countsOnly")}</p>}
      <FaultPanel rows={rows} title={t("what")} />
    </Page>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<"office.invariants">>>;

function Standing({ faults, words: t }: { faults: number | null; words: Words }) {
  if (faults === null) return <StatusPill tone="neutral">{t("never")}</StatusPill>;
  if (faults === 0) return <StatusPill tone="success">{t("ok")}</StatusPill>;
  return <StatusPill tone="danger">{t("failing", { count: faults })}</StatusPill>;
}
