"use client";
import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Button } from "./button.tsx";
import { ButtonLink, Link } from "./link.tsx";

export type Lacking = { text: ReactNode; href?: string; action?: ReactNode };

export type RecordStep = {
  key: string;
  label: ReactNode;
  icon?: ReactNode;
  primary?: boolean;
  danger?: boolean;
  href?: string;
  onTake?: () => void;
  busy?: boolean;
  /** Everything that is still missing; a step that lacks something is locked. */
  lacks?: readonly Lacking[];
  lacksTitle?: ReactNode;
};

/** The next legal steps of a record. A locked one stays focusable and is described by what it lacks. */
export function StepButtons({ steps }: { steps: readonly RecordStep[] }) {
  const id = useId();
  const locked = steps.filter((step) => step.lacks && step.lacks.length > 0);
  return (
    <div className="flex flex-col items-end gap-2 max-md:w-full max-md:items-stretch">
      <div className="flex flex-wrap justify-end gap-2 max-md:justify-start">
        {steps.map((step) => (
          <StepButton
            key={step.key}
            step={step}
            describedBy={locked.includes(step) ? `${id}-${step.key}` : undefined}
          />
        ))}
      </div>
      {locked.map((step) => (
        <StepLacks
          key={step.key}
          id={`${id}-${step.key}`}
          title={step.lacksTitle}
          lacks={step.lacks ?? []}
          main={step.primary}
        />
      ))}
    </div>
  );
}

function StepButton({ step, describedBy }: { step: RecordStep; describedBy?: string }) {
  const variant = variantOf(step);
  if (describedBy) {
    return (
      <Button variant={variant} locked aria-describedby={describedBy}>
        {step.label}
      </Button>
    );
  }
  if (step.href) {
    return (
      <ButtonLink href={step.href} variant={variant} icon={step.icon}>
        {step.label}
      </ButtonLink>
    );
  }
  return (
    <Button variant={variant} icon={step.icon} busy={step.busy} onClick={step.onTake}>
      {step.label}
    </Button>
  );
}

function variantOf(step: RecordStep) {
  if (step.primary) return "primary";
  return step.danger ? "danger-soft" : "outline";
}

/** What a locked step lacks, each with the way to settle it. */
export function StepLacks({
  id,
  title,
  lacks,
  main,
}: {
  id?: string;
  title?: ReactNode;
  lacks: readonly Lacking[];
  /** Of the step that is the screen's own: told also where the others are folded away. */
  main?: boolean;
}) {
  return (
    <div
      id={id}
      data-main={main || undefined}
      className="step-lacks max-w-[320px] rounded-md border border-border bg-surface-secondary px-2.5 py-1.5 text-meta max-md:max-w-none"
    >
      {title && <b className="font-medium">{title}</b>}
      <ul>
        {lacks.map((lack, i) => (
          <li key={i} className="flex items-start gap-1 text-muted">
            <CircleAlert aria-hidden size={12} className="mt-[3px] shrink-0 text-due-soon" />
            <span>
              {lack.text}
              {lack.href && (
                <Link href={lack.href} className="ms-2 underline">
                  {lack.action}
                </Link>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
