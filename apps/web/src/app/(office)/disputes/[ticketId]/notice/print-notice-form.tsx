"use client";
import { Button } from "@gongbang/ui/button";
import { Printer } from "lucide-react";

/** Asks the browser to print the sheet. */
export function PrintNoticeForm({ label }: { label: string }) {
  return (
    <Button variant="primary" icon={<Printer aria-hidden />} onClick={() => window.print()}>
      {label}
    </Button>
  );
}
