import { hardshipCause, hardshipGrade } from "@gongbang/domain/codes/hardship";
import { formatDay } from "@gongbang/ui/format";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import type { Notice } from "../archive-shapes.ts";

/** The sheet for the notice board: name, union, category and general reason, and nothing else of the person. */
export function NoticeSheet({ sheet }: { sheet: Notice }) {
  const t = useTranslations("hardship.notice");
  const locale = useLocale();
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
  );
}
