import { Button } from "@gongbang/ui/button";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import type { TransitionRow } from "../transition-shapes.ts";

export type Props = { row: TransitionRow; close: () => void };

type StepProps = { layout: Layout; event: string; busy: boolean; danger?: boolean; children: ReactNode };

type Layout = Omit<ComponentProps<typeof FormLayout>, "actions" | "children">;

/** The form of one step: its fields, and a button with the step's own name. */
export function StepForm({ layout, event, busy, danger, children }: StepProps) {
  const events = useTranslations("machines.office.transition.events");
  return (
    <FormLayout
      {...layout}
      actions={
        <Button type="submit" variant={danger ? "danger" : "primary"} busy={busy}>
          {events(event)}
        </Button>
      }
    >
      {children}
    </FormLayout>
  );
}
