import { formatDay, formatYuan } from "@gongbang/ui/format";
import { useLocale, useTranslations } from "next-intl";
import type { Sheet } from "../../campaign-shapes.ts";

const heads = ["line", "name", "union", "count", "amount", "goods", "phone", "on", "signature"] as const;

/** The sheet: a line a household, a person or a collective; the last column is left to be signed. */
export function SigningSheet({ sheet }: { sheet: Sheet }) {
  const t = useTranslations("campaigns.sheet");
  const money = sheet.rows.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return (
    <div className="panel w-full min-w-0 p-6 max-md:p-4">
      <h2 className="text-head font-semibold">{t("head", { name: sheet.name })}</h2>
      <p className="mt-1 text-sub text-muted">{t("number", { number: sheet.number })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach the box to scroll it. */}
      <section className="mt-4 overflow-x-auto" aria-label={sheet.name} tabIndex={0}>
        <table className="w-full tabular-nums max-md:min-w-[880px]">
          <thead>
            <tr className="hair text-sub text-muted">
              {heads.map((head) => (
                <th key={head} className="px-2 py-1 text-start font-medium">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((row, i) => (
              <SheetRow key={row.id} row={row} line={i + 1} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="mt-4 font-medium">{t("total", { count: sheet.rows.length, amount: money })}</p>
      <p className="mt-4">{t("visitors")}</p>
    </div>
  );
}

function SheetRow({ row, line }: { row: Sheet["rows"][number]; line: number }) {
  const locale = useLocale();
  const goods = row.goodsName === null ? "" : `${row.goodsName} ${row.goodsCount} ${row.goodsUnit ?? ""}`;
  const cells = [
    ...[line, row.name, row.unionName, row.type === "group" ? row.headcount : ""],
    ...[row.amountFen === 0 ? "" : formatYuan(row.amountFen), goods, row.phoneTail ?? ""],
    ...[row.handedOn === null ? "" : formatDay(row.handedOn, "table", locale), ""],
  ];
  return (
    <tr className="hair h-10">
      {heads.map((head, i) => (
        <td key={head} className={head === "signature" ? "w-32 border-s border-border" : "px-2 py-1"}>
          {cells[i]}
        </td>
      ))}
    </tr>
  );
}
