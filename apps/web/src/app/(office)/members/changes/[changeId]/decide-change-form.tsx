"use client";
import {
  approveChangeInput,
  rejectChangeInput,
  withdrawChangeInput,
} from "@gongbang/domain/members/request-change.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { ChipGroup, TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import type { ChangeValue } from "./values-table.tsx";

type Deciding = { id: string; version: number; memberVersion: number; values: ChangeValue[] };
type StepProps = { change: Deciding; close: () => void };

/** The steps that this officer may take: each asks for what it needs, and no more. */
export function DecideChangeForm({ change, events }: { change: Deciding; events: string[] }) {
  const t = useTranslations("changes.steps");
  return (
    <>
      {events.includes("withdraw") && (
        <DialogButton label={t("withdraw")} title={t("withdrawTitle")}>
          {(close) => <WithdrawFields change={change} close={close} />}
        </DialogButton>
      )}
      {events.includes("reject") && (
        <DialogButton label={t("reject")} title={t("rejectTitle")}>
          {(close) => <RejectFields change={change} close={close} />}
        </DialogButton>
      )}
      {events.includes("approve") && (
        <DialogButton variant="primary" label={t("approve")} title={t("approveTitle")}>
          {(close) => <ApproveFields change={change} close={close} />}
        </DialogButton>
      )}
    </>
  );
}

function ApproveFields({ change, close }: StepProps) {
  const t = useTranslations("changes.steps");
  const field = useTranslations("changes.field");
  const none = useTranslations("changes.record")("none");
  const f = useCommandForm(approveChangeInput, {
    defaults: {
      ...{ changeId: change.id, version: change.version, memberVersion: change.memberVersion },
      ...{ settle: {}, note: "" },
    },
    command: useTRPC().changes.approve.mutationOptions(),
    done: t("approved"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("approve")}
        </Button>
      }
    >
      <p className="text-sub text-muted">{t("approveLead")}</p>
      {change.values
        .filter(({ moved }) => moved)
        .map(({ field: name, now, requested }) => (
          <ChipGroup
            key={name}
            type="radio"
            label={t("settle", { field: field(name), now: now ?? none })}
            required
            options={[
              { value: "requested", label: t("requested", { value: requested ?? none }) },
              { value: "now", label: t("keepNow", { value: now ?? none }) },
            ]}
            {...f.field(`settle.${name}`)}
          />
        ))}
      <TextArea label={t("note")} maxLength={500} {...f.field("note")} />
    </FormLayout>
  );
}

function RejectFields({ change, close }: StepProps) {
  const t = useTranslations("changes.steps");
  const f = useCommandForm(rejectChangeInput, {
    defaults: { changeId: change.id, version: change.version, note: "" },
    command: useTRPC().changes.reject.mutationOptions(),
    done: t("rejected"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="danger" busy={f.pending}>
          {t("reject")}
        </Button>
      }
    >
      <TextArea label={t("rejectNote")} required maxLength={500} {...f.field("note")} />
    </FormLayout>
  );
}

function WithdrawFields({ change, close }: StepProps) {
  const t = useTranslations("changes.steps");
  const f = useCommandForm(withdrawChangeInput, {
    defaults: { changeId: change.id, version: change.version },
    command: useTRPC().changes.withdraw.mutationOptions(),
    done: t("withdrawn"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="danger" busy={f.pending}>
          {t("withdraw")}
        </Button>
      }
    >
      <p className="text-sub text-muted">{t("withdrawLead")}</p>
    </FormLayout>
  );
}
