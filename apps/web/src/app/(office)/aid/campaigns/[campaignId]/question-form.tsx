"use client";
import { Button } from "@gongbang/ui/button";
import { FormLayout } from "@gongbang/ui/form";
import type { ComponentProps, ReactNode } from "react";

type Props = {
  layout: Omit<ComponentProps<typeof FormLayout>, "actions" | "children">;
  label: string;
  pending: boolean;
  danger?: boolean;
  children?: ReactNode;
};

/** A question in a dialog, with its one button. */
export function QuestionForm({ layout, label, pending, danger = false, children }: Props) {
  return (
    <FormLayout
      {...layout}
      actions={
        <Button type="submit" variant={danger ? "danger" : "primary"} busy={pending}>
          {label}
        </Button>
      }
    >
      {children}
    </FormLayout>
  );
}
