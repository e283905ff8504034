import { hardshipCause, hardshipGrade } from "@gongbang/domain/codes/hardship";
import { formatDay } from "@gongbang/ui/format";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { getLocale, getTranslations } from "next-intl/server";
import { codeWord } from "~/shell/code-words.ts";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { PrintNoticeForm } from "./print-notice-form.tsx";

/** The public notice on one sheet of paper: name, union, category and general reason, and nothing else of the person. */
export default async function NoticePage({ params }: { params: Promise<{ archiveId: string }> }) {
  const { archiveId } = await params;
  const [sheet, locale, t] = [
    await api.archives.notice({ id: archiveId }),
    await getLocale(),
    await getTranslations("hardship.notice"),
  ];
  const on = (day: string) => formatDay(day, "long", locale);
  const period =
    sheet.from && sheet.until
      ? t("periodText", { from: on(sheet.from), until: on(sheet.until) })
      : t("notSet");
  const lines = [
    [t("name"), sheet.name],
    [t("union"), sheet.unionName],
    [t("grade"), codeWord(hardshipGrade, sheet.grade, locale)],
    [t("reason"), codeWord(hardshipCause, sheet.mainCause, locale)],
    [t("period"), period],
    [t("place"), sheet.place],
  ] as const;
  return (
    <Page
      header={
        <div className="no-print">
          <PageHeader
            title={t("title")}
            note={t("privacy")}
            actions={
              <>
                <ButtonLink href={`/hardship/${archiveId}`}>{t("back")}</ButtonLink>
                <PrintNoticeForm />
              </>
            }
          />
        </div>
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      <article className="panel mx-auto w-full max-w-[720px] px-12 py-14 max-md:px-5 print:max-w-none print:border-0">
        <h2 className="mb-8 text-center text-figure font-semibold">{t("title")}</h2>
        <p className="mb-6 text-head leading-8">{t("intro")}</p>
        <table className="w-full border-collapse text-head">
          <tbody>
            {lines.map(([label, value]) => (
              <tr key={label} className="border border-border">
                <th scope="row" className="w-40 border-e border-border px-3 py-2.5 text-start font-medium">
                  {label}
                </th>
                <td className="px-3 py-2.5">{value ?? "—"}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="mt-6 text-head leading-8">{t("objection")}</p>
        <p className="mt-12 text-end text-head leading-8">
          {t("issuer", { union: sheet.unionName })}
          <br />
          {sheet.from ? on(sheet.from) : null}
        </p>
      </article>
    </Page>
  );
}
