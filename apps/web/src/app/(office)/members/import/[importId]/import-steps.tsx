import { Check } from "lucide-react";
import { useTranslations } from "next-intl";

const steps = ["upload", "columns", "plan", "run"] as const;
type ImportStep = (typeof steps)[number];

/** The step at which an import of this stage stands. `wantsColumns`: its columns are still to be confirmed. */
export function stepOf(stage: string, wantsColumns: boolean): ImportStep {
  if (wantsColumns) return "columns";
  return ["running", "done", "reverting", "reverted"].includes(stage) ? "run" : "plan";
}

/** Where an import stands: the steps that are behind, the one that is on, and those that follow. */
export function ImportSteps({ current }: { current: ImportStep }) {
  const t = useTranslations("members.import.steps");
  const at = steps.indexOf(current);
  return (
    <ol aria-label={t("label")} className="-mb-px flex overflow-x-auto">
      {steps.map((step, i) => (
        <li
          key={step}
          aria-current={i === at ? "step" : undefined}
          className={`flex h-9 shrink-0 items-center gap-1.5 border-b-2 px-3 whitespace-nowrap max-md:h-11 ${
            i === at ? "border-accent font-semibold" : "border-transparent text-muted"
          }`}
        >
          {i < at ? <Check aria-hidden size={14} /> : <span className="text-meta tabular-nums">{i + 1}</span>}
          {t(step)}
        </li>
      ))}
    </ol>
  );
}
