import type { AppRouter } from "@gongbang/api/root";
import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { fundSource } from "@gongbang/domain/codes/fund-source";
import { dayAt } from "@gongbang/domain/kernel/day";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { formatDay, formatYuan } from "@gongbang/ui/format";
import { Page, PageHeader } from "@gongbang/ui/page";
import type { inferRouterOutputs } from "@trpc/server";
import { getLocale, getTranslations } from "next-intl/server";
import { codeWord } from "~/shell/code-words.ts";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { AddCapForm } from "./add-cap-form.tsx";
import { AdoptCapsForm } from "./adopt-caps-form.tsx";
import { CapList } from "./cap-list.tsx";

type Programme = inferRouterOutputs<AppRouter>["programmes"]["list"]["rows"][number];

/** 帮扶项目: every kind of aid with its caps as they stand today, its sources, and what is left for it. */
export default async function ProgrammesPage() {
  const [t, locale, { rows, lineFen, lineFrom }, { may, now }] = await Promise.all([
    getTranslations("aid.programmes"),
    getLocale(),
    api.programmes.list({}),
    pageContext(),
  ]);
  const today = dayAt(now);
  const mayChange = may("aid.programme.change");
  const columns: Column<Programme>[] = [
    {
      key: "kind",
      title: t("kind"),
      rowHeader: true,
      width: "140px",
      cell: (row) => codeWord(aidKind, row.kind, locale),
    },
    {
      key: "caps",
      title: t("caps"),
      cell: (row) => <CapList programme={row} mayChange={mayChange} today={today} />,
    },
    {
      key: "sources",
      title: t("sources"),
      hideOnPhone: true,
      cell: (row) =>
        row.sources.length > 0 ? (
          <span className="block min-w-56 py-1.5 text-sub whitespace-normal">
            {row.sources.map((source) => codeWord(fundSource, source, locale)).join(" · ")}
          </span>
        ) : null,
    },
    { key: "open", title: t("openFunds"), align: "end", cell: (row) => row.openFunds || null },
    {
      key: "left",
      title: t("left"),
      align: "end",
      cell: (row) => (row.openFunds > 0 ? formatYuan(row.leftFen) : null),
    },
  ];
  return (
    <Page
      header={
        <PageHeader
          title={t("title")}
          note={t("note", { line: lineFen, from: formatDay(lineFrom, "table", locale) })}
          actions={
            mayChange && (
              <>
                <AdoptCapsForm today={today} />
                <AddCapForm today={today} />
              </>
            )
          }
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      <DataTable label={t("title")} rows={rows} rowKey={({ kind }) => kind} columns={columns} keys={false} />
    </Page>
  );
}
