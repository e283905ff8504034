"use client";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { Ban, LogOut, RotateCcw, UserCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";
import type { Account } from "./account-shape.ts";
import { IssueLinkForm } from "./issue-link-form.tsx";
import { ResetPersonForm } from "./reset-person-form.tsx";
import { WipeRounds } from "./wipe-rounds-form.tsx";

/** What is done to an account as a whole: let its owner in, shut it, open it, sign it out. */
export function ManagePersonForm({ person, mayRenew }: { person: Account; mayRenew: boolean }) {
  const t = useTranslations("office.person");
  const trpc = useTRPC();
  const { id, version, status, wantsLink, sessions } = person;
  const enable = useCommand(trpc.office.people.enable.mutationOptions(), { done: t("enabled") });
  const ended = useCommand(trpc.office.people.endSessions.mutationOptions(), {
    done: t("ended", { count: sessions.length }),
  });
  if (status === "disabled") {
    return (
      <Button
        variant="primary"
        icon={<UserCheck aria-hidden />}
        busy={enable.pending}
        onClick={() => enable.run({ id, version })}
      >
        {t("enable")}
      </Button>
    );
  }
  return (
    <>
      {wantsLink && <IssueLinkForm person={person} />}
      {sessions.length > 0 && (
        <Button icon={<LogOut aria-hidden />} busy={ended.pending} onClick={() => ended.run({ id, version })}>
          {t("endSessions")}
        </Button>
      )}
      {!wantsLink && (
        <DialogButton
          label={t("reset")}
          icon={<RotateCcw aria-hidden />}
          title={t("resetTitle", { name: person.name })}
          dialogSize="sm"
        >
          {(close) => <ResetPersonForm person={person} mayRenew={mayRenew} close={close} />}
        </DialogButton>
      )}
      {person.roles.includes("caseworker") && <WipeRounds personId={id} />}
      <DisableButton person={person} />
    </>
  );
}

function DisableButton({ person }: { person: Account }) {
  const t = useTranslations("office.person");
  const trpc = useTRPC();
  const { id, version, name } = person;
  const disable = useCommand(trpc.office.people.disable.mutationOptions(), { done: t("disabled") });
  return (
    <DialogButton
      label={t("disable")}
      icon={<Ban aria-hidden />}
      variant="danger-soft"
      title={t("disableTitle", { name })}
      dialogSize="sm"
    >
      {(close) => (
        <div className="flex flex-col gap-4">
          <p>{t("disableBody")}</p>
          <Button
            variant="danger"
            busy={disable.pending}
            onClick={() => {
              disable.run({ id, version });
              close();
            }}
          >
            {t("disableConfirm")}
          </Button>
        </div>
      )}
    </DialogButton>
  );
}
