"use client";
import { Button } from "@gongbang/ui/button";
import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";

/** Prints the sheet that the page shows. */
export function PrintSheetForm() {
  const t = useTranslations("transitions.sheet");
  return (
    <Button variant="primary" icon={<Printer />} onClick={() => window.print()}>
      {t("print")}
    </Button>
  );
}
