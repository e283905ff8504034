"use client";
import { refuseApplicationInput } from "@gongbang/domain/members/join.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { useTranslations } from "next-intl";
import { RefusalFields } from "~/shell/refusal-fields.tsx";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

type Props = { application: { id: string; version: number; name: string; keptBy: string | null } };

/** Approves or refuses what somebody applied for by phone. Who is kept elsewhere comes by a transfer instead. */
export function DecideApplicationForm({ application }: Props) {
  const t = useTranslations("memberships.applications");
  const approve = useCommand(useTRPC().memberships.approveApplication.mutationOptions(), {
    done: t("approved"),
  });
  const { id, version, name, keptBy } = application;
  return (
    <span className="relative z-10 flex gap-1.5">
      {keptBy === null && (
        <Button
          size="sm"
          aria-label={t("approveOf", { name })}
          busy={approve.pending}
          onClick={() => approve.run({ id, version })}
        >
          {t("approve")}
        </Button>
      )}
      <DialogButton label={t("refuse")} size="sm" variant="ghost" title={t("refuseOf", { name })}>
        {(close) => <Refusing application={application} close={close} />}
      </DialogButton>
    </span>
  );
}

function Refusing({ application, close }: Props & { close: () => void }) {
  const t = useTranslations("memberships.applications");
  return (
    <RefusalFields
      of={application}
      schema={refuseApplicationInput}
      command={useTRPC().memberships.refuseApplication.mutationOptions()}
      words={{ reason: t("reason"), hint: t("reasonHint"), submit: t("refuse"), done: t("refused") }}
      close={close}
    />
  );
}
