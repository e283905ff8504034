"use client";
import { Button } from "@gongbang/ui/button";
import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

type Props = { unionId: string; period: string };

/** Freezes the figures of a period that is over: once. */
export function FreezeReturnForm(of: Props) {
  const t = useTranslations("returns");
  const freeze = useCommand(useTRPC().returns.freeze.mutationOptions(), { done: t("freezeDone") });
  return (
    <Button
      variant="primary"
      icon={<Lock aria-hidden />}
      busy={freeze.pending}
      onClick={() => freeze.run(of)}
    >
      {t("freeze")}
    </Button>
  );
}
