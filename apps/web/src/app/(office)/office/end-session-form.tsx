"use client";
import { Button } from "@gongbang/ui/button";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

/** Ends one of one's own sessions. */
export function EndSessionForm({ sessionId }: { sessionId: string }) {
  const t = useTranslations("office.session");
  const trpc = useTRPC();
  const end = useCommand(trpc.office.self.endSession.mutationOptions(), { done: t("ended") });
  return (
    <Button size="sm" busy={end.pending} onClick={() => end.run({ sessionId })}>
      {t("end")}
    </Button>
  );
}
