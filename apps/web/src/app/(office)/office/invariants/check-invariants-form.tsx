"use client";
import { Button } from "@gongbang/ui/button";
import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

/** Looks at every invariant now, as the night does. */
export function CheckInvariantsForm() {
  const t = useTranslations("office.invariants");
  const check = useCommand(useTRPC().invariants.check.mutationOptions(), { done: t("checked") });
  return (
    <Button
      variant="primary"
      icon={<ShieldCheck aria-hidden />}
      busy={check.pending}
      onClick={() => check.run({})}
    >
      {t("check")}
    </Button>
  );
}
