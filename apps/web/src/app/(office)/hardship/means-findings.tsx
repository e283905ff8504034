import type { MeansStep, MeansTest } from "@gongbang/domain/hardship/means-test";
import { formatFen } from "@gongbang/ui/format";
import { CircleCheck, CircleMinus } from "lucide-react";
import { useTranslations } from "next-intl";

type Means = Pick<MeansTest, "grade" | "perHeadFen" | "computation">;
type Words = ReturnType<typeof useTranslations<"hardship.means">>;
type Finding = { key: string; met: boolean; text: string };

/** What the test says beside the lines, in sentences: below by how much, or not below. */
export function MeansFindings({ means }: { means: Means }) {
  const t = useTranslations("hardship.means");
  const found = means.computation.flatMap((step) => findingOf(step, means, t) ?? []);
  return (
    <ul className="flex flex-col gap-1 text-sub">
      {found.map(({ key, met, text }) => (
        <li key={key} className="flex gap-1.5">
          {met ? (
            <CircleCheck aria-hidden size={15} className="mt-0.5 shrink-0 text-success" />
          ) : (
            <CircleMinus aria-hidden size={15} className="mt-0.5 shrink-0 text-muted" />
          )}
          {text}
        </li>
      ))}
    </ul>
  );
}

function findingOf(step: MeansStep, means: Means, t: Words): Finding | null {
  if (step.step === "accident") {
    const amounts = { loss: formatFen(step.lossFen), threshold: formatFen(step.thresholdFen) };
    return { key: "accident", met: step.result !== "under", text: t(`accident.${step.result}`, amounts) };
  }
  return step.step === "line" ? lineFinding(step, means, t) : null;
}

type LineStep = Extract<MeansStep, { step: "line" }>;

/** Only the line that decided is worded: the lower one for deep hardship, else the upper one. */
function lineFinding(step: LineStep, { grade, perHeadFen }: Means, t: Words): Finding | null {
  if ((step.line === "deep") !== (grade === "deep")) return null;
  if (step.belowFen === null) return { key: step.line, met: false, text: t("aboveUpper") };
  const name = step.line === "deep" ? "belowLine" : "belowUpper";
  const gap = step.perHeadFen - perHeadFen;
  // Where rounding makes them equal, only the whole year's figures tell that one is below the other.
  if (gap <= 0)
    return { key: step.line, met: true, text: t(`${name}Year`, { amount: formatFen(step.belowFen) }) };
  return { key: step.line, met: true, text: t(name, { amount: formatFen(gap) }) };
}
