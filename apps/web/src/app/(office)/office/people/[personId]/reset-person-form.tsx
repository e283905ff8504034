"use client";
import { Button } from "@gongbang/ui/button";
import { CheckboxField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";
import type { Account } from "./account-shape.ts";

type ResetPersonFormProps = { person: Account; mayRenew: boolean; close: () => void };

/** Takes the password away; for a lost phone also the authenticator, where the administrator may. */
export function ResetPersonForm({ person, mayRenew, close }: ResetPersonFormProps) {
  const t = useTranslations("office.person");
  const trpc = useTRPC();
  const [renew, setRenew] = useState(false);
  const reset = useCommand(trpc.office.people.reset.mutationOptions(), {
    done: t("resetDone"),
    onDone: close,
  });
  const { id, version, hasSecondFactor } = person;
  return (
    <div className="flex flex-col gap-4">
      <p>{t("resetBody")}</p>
      {mayRenew && hasSecondFactor && (
        <CheckboxField label={t("renew")} checked={renew} onChange={() => setRenew(!renew)} />
      )}
      <Button
        variant="danger"
        busy={reset.pending}
        onClick={() => reset.run({ id, version, secondFactor: renew ? "renew" : "keep" })}
      >
        {t("resetConfirm")}
      </Button>
    </div>
  );
}
