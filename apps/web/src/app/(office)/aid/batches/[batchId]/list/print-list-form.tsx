"use client";
import { Button } from "@gongbang/ui/button";
import { Printer } from "lucide-react";

/** Hands the page to the printer. */
export function PrintListForm({ label }: { label: string }) {
  return (
    <Button variant="primary" icon={<Printer aria-hidden />} onClick={() => window.print()}>
      {label}
    </Button>
  );
}
