import type { MeansTest } from "@gongbang/domain/hardship/means-test";
import { formatYuan } from "@gongbang/ui/format";
import { useTranslations } from "next-intl";

type Means = Pick<MeansTest, "people" | "perHeadFen" | "incomeFen" | "netFen" | "computation">;
type Line = { key: string; label: string; note?: string; fen: number; quiet?: boolean };

/** The sums of a means test: income by person and kind, what is taken off, and what is left a head. */
export function MeansSums({ means, names }: { means: Means; names: readonly string[] }) {
  const t = useTranslations("hardship.means");
  return (
    <table className="w-full text-sub">
      <tbody>
        <Sum label={t("yearIncome")} fen={means.incomeFen} strong />
        {useLines(means, names).map(({ key, ...line }) => (
          <Sum key={key} {...line} />
        ))}
        <Sum label={t("net")} fen={means.netFen} strong />
        <tr className="border-t border-border">
          <th scope="row" colSpan={2} className="py-1.5 text-start font-medium">
            {t("perHead", { people: means.people })}
          </th>
          <td className="money pt-1.5 text-end text-body font-semibold">{formatYuan(means.perHeadFen)}</td>
        </tr>
      </tbody>
    </table>
  );
}

type SumProps = { label: string; note?: string; fen: number; strong?: boolean; quiet?: boolean };

function Sum({ label, note, fen, strong, quiet }: SumProps) {
  const look = strong ? "font-medium" : "font-normal";
  return (
    <tr className={quiet ? "text-muted" : ""}>
      <th scope="row" className={`py-1 text-start ${look}`}>
        {label}
      </th>
      <td className="px-2 text-meta text-muted">{note}</td>
      <td className={`money text-end ${look}`}>{formatYuan(fen)}</td>
    </tr>
  );
}

function useLines({ computation }: Means, names: readonly string[]): Line[] {
  const t = useTranslations("hardship.means");
  const kinds = useTranslations("hardship.household");
  return computation.flatMap((step): Line[] => {
    if (step.step === "member") {
      if (step.monthlyFen === 0) return [];
      const name = names[step.index] ?? "";
      const label = t(step.imputed ? "wageImputed" : "wage", { name });
      const note = t("times", { amount: formatYuan(step.monthlyFen) });
      return [{ key: `member${step.index}`, label, note, fen: step.monthlyFen * 12, quiet: true }];
    }
    if (step.step === "income") {
      const note = step.counted ? undefined : t("notCounted");
      return [{ key: step.kind, label: kinds(`incomes.${step.kind}`), note, fen: step.fen, quiet: true }];
    }
    if (step.step !== "expense") return [];
    return [{ key: step.kind, label: t("less", { kind: kinds(`expenses.${step.kind}`) }), fen: step.fen }];
  });
}
