import { BookOpen, Check } from "lucide-react";
import type { ReactNode } from "react";

export type ExplanationStep = { label: ReactNode; text: ReactNode; note?: ReactNode };
export type ExplanationDay = { text: string; kind: "counted" | "skipped" | "due" };

type DeadlineExplanationProps = {
  /** Fact, rule, result, in that order. The last one is the due day. */
  steps: readonly ExplanationStep[];
  /** The days one by one: counted, skipped and due. Of long spans give the last weeks only. */
  days?: readonly ExplanationDay[];
  daysLabel?: string;
  law?: { title: ReactNode; text?: ReactNode };
  footer?: ReactNode;
};

/** How a deadline was computed. Stands in a Popover, or as it is in a panel. */
export function DeadlineExplanation({ steps, days, daysLabel, law, footer }: DeadlineExplanationProps) {
  return (
    <div className="text-sub">
      <ol className="px-4 py-3">
        {steps.map((step, i) => (
          <StepLine key={i} step={step} number={i + 1} last={i === steps.length - 1} />
        ))}
      </ol>
      {days && (
        <ol
          aria-label={daysLabel}
          className="grid grid-cols-[repeat(auto-fill,minmax(20px,1fr))] gap-[3px] px-4 pb-3"
        >
          {days.map((day, i) => (
            <li
              key={i}
              className={`flex h-[21px] items-center justify-center rounded-[3px] text-[11px] ${dayLooks[day.kind]}`}
            >
              {day.kind === "skipped" ? <s>{day.text}</s> : day.text}
            </li>
          ))}
        </ol>
      )}
      {law && (
        <div className="flex gap-2 border-t border-separator bg-surface-secondary px-4 py-2.5">
          <BookOpen aria-hidden size={15} className="mt-0.5 shrink-0 text-muted" />
          <p>
            <b className="block font-medium">{law.title}</b>
            {law.text && <span className="text-muted">{law.text}</span>}
          </p>
        </div>
      )}
      {footer && (
        <div className="flex items-center gap-3 border-t border-separator px-4 py-2 text-meta text-muted">
          {footer}
        </div>
      )}
    </div>
  );
}

const dayLooks = {
  counted: "bg-surface-tertiary text-default-foreground",
  skipped: "border border-dashed border-border text-muted",
  due: "bg-due-ok font-semibold text-surface",
};

function StepLine({ step, number, last }: { step: ExplanationStep; number: number; last: boolean }) {
  return (
    <li className="grid grid-cols-[20px_84px_1fr] gap-x-2 pb-2 last:pb-0">
      <span
        aria-hidden
        className={`flex size-[18px] items-center justify-center rounded-full text-[11px] ${
          last ? "bg-due-ok text-surface" : "border border-border text-muted"
        }`}
      >
        {last ? <Check size={11} /> : number}
      </span>
      <span className="text-muted">{step.label}</span>
      <span className={last ? "font-semibold" : ""}>
        {step.text}
        {step.note && <span className="block text-meta font-normal text-muted">{step.note}</span>}
      </span>
    </li>
  );
}
