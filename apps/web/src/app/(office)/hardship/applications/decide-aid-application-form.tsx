"use client";
import { refuseApplicationInput } from "@gongbang/domain/hardship/apply.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { RefusalFields } from "~/shell/refusal-fields.tsx";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

type Props = { application: { id: string; version: number; name: string; memberId: string | null } };

/** Turns what a worker sent from the phone into a draft archive, or refuses it with a reason. */
export function DecideAidApplicationForm({ application }: Props) {
  const t = useTranslations("hardship.applications");
  const router = useRouter();
  const take = useCommand(useTRPC().applications.take.mutationOptions(), {
    done: t("taken"),
    onDone: ({ archiveId }) => router.push(`/hardship/${archiveId}`),
  });
  const { id, version, name, memberId } = application;
  return (
    <span className="relative z-10 flex gap-1.5">
      {memberId !== null && (
        <Button
          size="sm"
          aria-label={t("takeOf", { name })}
          busy={take.pending}
          onClick={() => take.run({ id, version })}
        >
          {t("take")}
        </Button>
      )}
      <DialogButton label={t("refuse")} size="sm" variant="ghost" title={t("refuseOf", { name })}>
        {(close) => <Refusing application={application} close={close} />}
      </DialogButton>
    </span>
  );
}

/** The written reason of a refusal. */
export function Refusing({ application, close }: Props & { close: () => void }) {
  const t = useTranslations("hardship.applications");
  return (
    <RefusalFields
      of={application}
      schema={refuseApplicationInput}
      command={useTRPC().applications.refuse.mutationOptions()}
      words={{ reason: t("reason"), hint: t("reasonHint"), submit: t("refuse"), done: t("refused") }}
      close={close}
    />
  );
}
