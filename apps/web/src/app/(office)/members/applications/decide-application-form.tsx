"use client";
import { refuseApplicationInput } from "@gongbang/domain/members/join.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";
import { useCommandForm } from "~/shell/use-command-form.ts";

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

function Refusing({ application: { id, version }, close }: Props & { close: () => void }) {
  const t = useTranslations("memberships.applications");
  const f = useCommandForm(refuseApplicationInput, {
    defaults: { id, version, reason: "" },
    command: useTRPC().memberships.refuseApplication.mutationOptions(),
    done: t("refused"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="danger" busy={f.pending}>
          {t("refuse")}
        </Button>
      }
    >
      <TextArea label={t("reason")} hint={t("reasonHint")} required {...f.field("reason")} />
    </FormLayout>
  );
}
