import type { AppRouter } from "@gongbang/api/root";
import { familyRelation } from "@gongbang/domain/codes/family-relation";
import { employmentStatus } from "@gongbang/domain/codes/person";
import {
  type FormFacts,
  familyOnForm,
  formCell,
  registerForm,
  rowsBesidePhoto,
} from "@gongbang/domain/members/register-form";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "../../../../../shell/code-words.ts";

type Form = inferRouterOutputs<AppRouter>["records"]["form"];
export type PlainFacts = Pick<
  FormFacts,
  "citizenId" | "phone" | "bankCard" | "address" | "registrationPlace"
>;
type RegisterSheetProps = {
  form: Form;
  /** The sensitive facts once they were uncovered; masks stand in their places until then. */
  plain: PlainFacts | null;
  today: string;
  officer: string;
};

const head = "border border-border px-1.5 py-[3px] text-center font-medium";
const box = "border border-border px-1.5 py-[3px] wrap-anywhere";

/** The form as it is printed: fixed boxes on one A4 page. */
export function RegisterSheet({ form, plain, today, officer }: RegisterSheetProps) {
  const [t, statuses, locale] = [
    useTranslations("record.form"),
    useTranslations("members.status"),
    useLocale(),
  ];
  const { member, family } = form;
  const facts: FormFacts = {
    ...member,
    citizenId: plain?.citizenId ?? member.idMask,
    phone: plain?.phone ?? member.phoneMask,
    bankCard: plain?.bankCard ?? (member.cardTail && `****${member.cardTail}`),
    address: plain?.address ?? member.addressMask,
    registrationPlace: plain?.registrationPlace ?? member.registrationPlaceMask,
    union: member.unions.at(-1)?.name ?? "",
    status: statuses(member.status),
  };
  const rows = family.slice(0, familyOnForm);
  const blank = Array.from({ length: Math.max(0, 3 - rows.length) }, (_, i) => i);
  return (
    <article className="panel mx-auto w-full max-w-[780px] px-8 py-7 text-[12px] leading-[1.35] max-md:overflow-x-auto max-md:px-3 print:max-w-none print:border-0 print:p-0 print:text-[11px] print:leading-[1.25]">
      <h2 className="mb-2 text-center text-[20px] font-semibold">{t("title")}</h2>
      <p className="mb-1 flex justify-between">
        <span>{t("keeper", { union: facts.union })}</span>
        <span>{t("asOf", { on: today })}</span>
      </p>
      <table className="w-full table-fixed border-collapse">
        <colgroup>
          <col className="w-[15%]" />
          <col />
          <col className="w-[15%]" />
          <col />
          <col className="w-[15%]" />
        </colgroup>
        <tbody>
          {registerForm.map(([first, second], at) => {
            const beside = at < rowsBesidePhoto;
            return (
              <tr key={first}>
                {first && (
                  <>
                    <th scope="row" className={head}>
                      {t(`field.${first}`)}
                    </th>
                    <td className={box} colSpan={second ? 1 : beside ? 3 : 4}>
                      {formCell(first, facts, locale)}
                    </td>
                  </>
                )}
                {second && (
                  <>
                    <th scope="row" className={head}>
                      {t(`field.${second}`)}
                    </th>
                    <td className={box} colSpan={beside ? 1 : 2}>
                      {formCell(second, facts, locale)}
                    </td>
                  </>
                )}
                {at === 0 && <PhotoCell id={member.photoFileId} label={t("photo")} />}
              </tr>
            );
          })}
        </tbody>
      </table>
      <table className="mt-[-1px] w-full table-fixed border-collapse">
        <caption className="sr-only">{t("family")}</caption>
        <thead>
          <tr>
            {(["relation", "name", "birthOn", "work"] as const).map((key) => (
              <th key={key} scope="col" className={head}>
                {t(`heads.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, relation, name, birthOn, employment, unitName }) => (
            <tr key={id}>
              <td className={box}>{codeWord(familyRelation, relation, locale)}</td>
              <td className={box}>{name}</td>
              <td className={box}>{birthOn}</td>
              <td className={box}>
                {[codeWord(employmentStatus, employment, locale), unitName].filter(Boolean).join(" ")}
              </td>
            </tr>
          ))}
          {blank.map((key) => (
            <tr key={key} aria-hidden>
              {["a", "b", "c", "d"].map((cell) => (
                <td key={cell} className={box}>
                  &nbsp;
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <table className="mt-[-1px] w-full table-fixed border-collapse">
        <tbody>
          {(["self", "union"] as const).map((key) => (
            <tr key={key} className="h-[62px]">
              <th scope="row" className={`${head} w-[15%]`}>
                {t(`boxes.${key}`)}
              </th>
              <td className={`${box} text-end align-bottom`}>{t(`lines.${key}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1 text-meta text-muted">{t("below", { name: officer })}</p>
    </article>
  );
}

function PhotoCell({ id, label }: { id: string | null; label: string }) {
  return (
    <td className={`${box} text-center text-muted`} rowSpan={rowsBesidePhoto}>
      {id === null ? (
        label
      ) : (
        <img src={`/api/member-files/${id}?show=1`} alt={label} className="mx-auto max-h-[104px]" />
      )}
    </td>
  );
}
