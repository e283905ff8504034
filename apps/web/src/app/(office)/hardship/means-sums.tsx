import type { MeansStep, MeansTest } from "@gongbang/domain/hardship/means-test";
import { formatYuan } from "@gongbang/ui/format";
import { useTranslations } from "next-intl";

type Means = Pick<MeansTest, "people" | "perHeadFen" | "incomeFen" | "netFen" | "computation">;
type Line = { key: string; label: string; note?: string; fen: number; quiet?: boolean };

/** The sums of a means test: income by person and kind, what is taken off, and what is left a head. */
export function MeansSums({ means, names }: { means: Means; names: readonly string[] }) {
  const t = useTranslations("hardship.means");
  const words = useTranslations("hardship");
  return (
    <table className="w-full text-sub">
      <tbody>
        <Sum label={t("yearIncome")} fen={means.incomeFen} strong />
        {linesOf(means, names, words).map(({ key, ...line }) => (
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

type Words = ReturnType<typeof useTranslations<"hardship">>;
type Step<Kind extends MeansStep["step"]> = Extract<MeansStep, { step: Kind }>;

function linesOf({ computation }: Means, names: readonly string[], t: Words): Line[] {
  return computation.flatMap((step): Line[] => {
    if (step.step === "member") return step.monthlyFen === 0 ? [] : [payLine(step, names, t)];
    if (step.step === "income") return [incomeLine(step, t)];
    if (step.step !== "expense") return [];
    const kind = t(`household.expenses.${step.kind}`);
    return [{ key: step.kind, label: t("means.less", { kind }), fen: step.fen }];
  });
}

function payLine({ index, monthlyFen, imputed }: Step<"member">, names: readonly string[], t: Words): Line {
  const label = t(imputed ? "means.wageImputed" : "means.wage", { name: names[index] ?? "" });
  const note = t("means.times", { amount: formatYuan(monthlyFen) });
  return { key: `member${index}`, label, note, fen: monthlyFen * 12, quiet: true };
}

function incomeLine({ kind, fen, counted }: Step<"income">, t: Words): Line {
  const note = counted ? undefined : t("means.notCounted");
  return { key: kind, label: t(`household.incomes.${kind}`), note, fen, quiet: true };
}
