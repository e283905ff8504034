import type { MeansTest } from "@gongbang/domain/hardship/means-test";
import { formatYuan } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Panel } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import { MeansChart } from "./means-chart.tsx";
import { MeansFindings } from "./means-findings.tsx";
import { MeansSums } from "./means-sums.tsx";

/** An amount as the formula writes it: whole yuan without their noughts. */
const short = (fen: number) => formatYuan(fen).replace(/\.00$/, "");

export type Means = Pick<
  MeansTest,
  | "grade"
  | "people"
  | "perHeadFen"
  | "grossPerHeadFen"
  | "incomeFen"
  | "expenseFen"
  | "netFen"
  | "lineFen"
  | "relativeLineFen"
  | "parametersVersion"
  | "computation"
>;
type Props = { means: Means; names: readonly string[]; decided?: string | null };

/** The means test in one line: (96,000 − 46,000) ÷ 12 ÷ 3 = 1,388.89 < 1,450 → deep hardship. */
export function MeansFormula({ means }: { means: Means }) {
  const t = useTranslations("hardship");
  const { grade, people, incomeFen, expenseFen, perHeadFen } = means;
  const lines = { line: short(means.lineFen), upper: short(means.relativeLineFen) };
  const compare = { deep: "below", relative: "between", none: "above", "accident-review": "above" }[grade];
  return (
    <p className="text-body font-medium tabular-nums">
      {t("means.formula", {
        income: short(incomeFen),
        expense: short(expenseFen),
        people,
        perHead: formatYuan(perHeadFen),
        compare: t(`means.${compare}`, lines),
        grade: t(`grades.${grade}`),
      })}
    </p>
  );
}

/** How a household's grade comes about: the sums, the bars beside the lines, and the result. */
export function MeansPanel({ means, names, decided }: Props) {
  const t = useTranslations("hardship.means");
  const grades = useTranslations("hardship.grades");
  return (
    <Panel
      title={t("title")}
      flush
      extra={
        <>
          <span>{t("version", { version: means.parametersVersion })}</span>
          <Link href="/hardship/parameters">{t("rules")}</Link>
        </>
      }
    >
      <div className="border-b border-separator px-3.5 py-2.5">
        <MeansFormula means={means} />
      </div>
      <div className="grid divide-separator max-md:divide-y md:grid-cols-2 md:divide-x">
        <div className="p-3.5">
          <MeansSums means={means} names={names} />
        </div>
        <div className="flex flex-col gap-1.5 p-3.5">
          <MeansChart means={means} />
          <MeansFindings means={means} />
          <div className="mt-auto flex items-center gap-2 border-t border-separator pt-2">
            <span className="text-sub text-muted">{decided ? t("decided") : t("suggested")}</span>
            <b className="font-semibold">{decided ?? grades(means.grade)}</b>
          </div>
        </div>
      </div>
      <p className="border-t border-separator px-3.5 py-2 text-meta text-muted">{t("note")}</p>
    </Panel>
  );
}
