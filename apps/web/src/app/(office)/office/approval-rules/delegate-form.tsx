"use client";
import { delegateInput } from "@gongbang/domain/office/approval.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { DateField, SelectField, TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";
import { useCommandForm } from "~/shell/use-command-form.ts";

type Candidates = { id: string; name: string }[];

/** Hands the officer's own decisions to a colleague, until a day. */
export function DelegateForm({ candidates }: { candidates: Candidates }) {
  const t = useTranslations("approvals.delegations");
  return (
    <DialogButton size="sm" label={t("give")} title={t("give")}>
      {(close) => <Delegating candidates={candidates} close={close} />}
    </DialogButton>
  );
}

function Delegating({ candidates, close }: { candidates: Candidates; close: () => void }) {
  const t = useTranslations("approvals.delegations");
  const f = useCommandForm(delegateInput, {
    defaults: { toId: "", startsOn: "", endsOn: "", reason: "" },
    command: useTRPC().approvals.delegate.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("give")}
        </Button>
      }
    >
      <SelectField
        label={t("to")}
        required
        placeholder={t("to")}
        options={candidates.map(({ id, name }) => ({ value: id, label: name }))}
        {...f.field("toId")}
      />
      <DateField label={t("startsOn")} required {...f.field("startsOn")} />
      <DateField label={t("endsOn")} required {...f.field("endsOn")} />
      <TextArea label={t("reason")} required maxLength={500} {...f.field("reason")} />
    </FormLayout>
  );
}

/** Takes a delegation back. */
export function RevokeDelegationForm({ id, version }: { id: string; version: number }) {
  const t = useTranslations("approvals.delegations");
  const revoke = useCommand(useTRPC().approvals.revokeDelegation.mutationOptions(), { done: t("done") });
  return (
    <Button size="sm" busy={revoke.pending} onClick={() => revoke.run({ id, version })}>
      {t("revoke")}
    </Button>
  );
}
