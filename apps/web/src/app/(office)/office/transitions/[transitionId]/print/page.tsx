import { formatDay } from "@gongbang/ui/format";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { HandOverSheet } from "../hand-over-sheet.tsx";
import { PrintSheetForm } from "../print-sheet-form.tsx";

/** 转介单 on one sheet of paper, with the receipt that comes back. */
export default async function PrintTransitionPage({ params }: { params: Promise<{ transitionId: string }> }) {
  const { transitionId } = await params;
  const [t, locale, row] = await Promise.all([
    getTranslations("transitions"),
    getLocale(),
    api.transitions.record({ id: transitionId }),
  ]);
  return (
    <Page
      header={
        <div className="no-print">
          <PageHeader
            title={t("sheet.title")}
            actions={
              <>
                <ButtonLink href={`/office/transitions/${row.id}`}>{t("title")}</ButtonLink>
                <PrintSheetForm />
              </>
            }
          />
        </div>
      }
    >
      <Crumbs
        items={[
          { href: "/office/transitions", label: t("title") },
          { href: `/office/transitions/${row.id}`, label: row.subjectNumber },
          { label: t("sheet.title") },
        ]}
      />
      <HandOverSheet row={row} sentOn={formatDay(row.sentOn, "long", locale)} />
    </Page>
  );
}
