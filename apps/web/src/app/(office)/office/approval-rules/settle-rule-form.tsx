"use client";
import { Button } from "@gongbang/ui/button";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

/** A second person confirms a version, or turns it down. */
export function SettleRuleForm({ id, version }: { id: string; version: number }) {
  const t = useTranslations("approvals.ruleBook");
  const settle = useCommand(useTRPC().approvals.settleRule.mutationOptions(), { done: t("done") });
  const take = (outcome: "confirm" | "reject") => () => settle.run({ id, version, outcome, note: "" });
  return (
    <div className="flex gap-2">
      <Button variant="primary" busy={settle.pending} onClick={take("confirm")}>
        {t("confirm")}
      </Button>
      <Button variant="danger-soft" busy={settle.pending} onClick={take("reject")}>
        {t("reject")}
      </Button>
    </div>
  );
}
