import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { fundSource } from "@gongbang/domain/codes/fund-source";
import { formatCount, formatYuan } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { codeWord } from "~/shell/code-words.ts";
import { openList } from "./open-list.ts";
import { type Aid, fenOf } from "./overview-aid.ts";
import type { NumberLists } from "./overview-numbers.ts";

type Props = { aid: Aid; months: readonly string[]; lists: NumberLists };
type Sum = Aid["sums"][number];

const end = "money h-8 ps-3 text-end whitespace-nowrap";
const still = "sticky start-0 bg-surface pe-3 text-start font-normal whitespace-nowrap";

/**
 * Kinds and sources down, months across, with what they come to and 户, 人 and 人次 apart. Every sum opens the grants
 * that make it, to the fen. A narrow screen moves the months under the first column.
 */
export function KindsTable({ aid, months, lists }: Props) {
  const t = useTranslations("overview");
  const heads = [
    ...months.map((month) => t("month", { month: Number(month.slice(5, 7)) })),
    ...(["sum", "households", "persons", "times"] as const).map((key) => t(`kinds.${key}`)),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section aria-label={t("kinds.table")} tabIndex={0} className="mt-2 overflow-x-auto">
      <table aria-label={t("kinds.table")} className="w-full text-sub">
        <thead>
          <tr className="text-meta text-muted">
            <th scope="col" className={still}>
              {t("kinds.kind")}
            </th>
            {heads.map((head, i) => (
              <th key={i} scope="col" className="ps-3 text-end font-normal whitespace-nowrap">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {aid.sums.map((sum) => (
            <KindRow key={`${sum.kind} ${sum.source}`} sum={sum} aid={aid} months={months} lists={lists} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function KindRow({ sum, aid, months, lists }: Props & { sum: Sum }) {
  const [t, locale] = [useTranslations("overview"), useLocale()];
  const { kind, source } = sum;
  const asked = { ...(kind && { kind }), ...(source && { source }) };
  const whole = openList(lists.paid(asked, months));
  return (
    <tr className={kind === null ? "hair font-medium" : "hair"}>
      <th scope="row" className={still}>
        {kind === null ? (
          t("kinds.all")
        ) : (
          <>
            {codeWord(aidKind, kind, locale)}
            <span className="ms-2 text-muted">{codeWord(fundSource, source, locale)}</span>
          </>
        )}
      </th>
      {months.map((month) => (
        <Cell
          key={month}
          n={fenOf(aid.byKind, { ...asked, month })}
          href={openList(lists.paid({ ...asked, month }, months))}
        >
          {formatYuan}
        </Cell>
      ))}
      <Cell n={sum.fen} href={whole}>
        {formatYuan}
      </Cell>
      {(["households", "persons", "times"] as const).map((key) => (
        <Cell key={key} n={sum[key]} href={whole}>
          {formatCount}
        </Cell>
      ))}
    </tr>
  );
}

const Cell = ({ n, href, children }: { n: number; href: string; children: (n: number) => ReactNode }) => (
  <td className={end}>
    {n === 0 ? (
      "—"
    ) : (
      <Link quiet href={href}>
        {children(n)}
      </Link>
    )}
  </td>
);
