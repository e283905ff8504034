"use client";
import { type AgreeMany, agreeManyInput } from "@gongbang/domain/office/approval.input";
import { Button } from "@gongbang/ui/button";
import { Dialog } from "@gongbang/ui/dialog";
import { TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { toast } from "@gongbang/ui/toast";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { type Held, HeldBack } from "./held-list.tsx";

type Props = { selection: AgreeMany["selection"]; isEmpty: boolean; onDone: () => void };

/** 批量同意, and what of it stayed behind, with the reasons. */
export function AgreeManyForm({ selection, isEmpty, onDone }: Props) {
  const t = useTranslations("approvals.bulk");
  const [open, setOpen] = useState(false);
  const [held, setHeld] = useState<Held[]>([]);
  return (
    <>
      <Button size="sm" disabled={isEmpty} onClick={() => setOpen(true)}>
        {t("button")}
      </Button>
      {open && (
        <Dialog open onOpenChange={setOpen} title={t("confirm")}>
          <Agreeing
            selection={selection}
            onDone={(stayed) => {
              setHeld(stayed);
              setOpen(false);
              onDone();
            }}
          />
        </Dialog>
      )}
      {held.length > 0 && <HeldBack held={held} />}
    </>
  );
}

function Agreeing({
  selection,
  onDone,
}: {
  selection: AgreeMany["selection"];
  onDone: (held: Held[]) => void;
}) {
  const t = useTranslations("approvals.bulk");
  const f = useCommandForm(agreeManyInput, {
    defaults: { selection, note: "" },
    command: useTRPC().approvals.agreeMany.mutationOptions(),
    onDone: ({ agreed, heldBack, jobId }) => {
      toast({ text: jobId === null ? t("done", { count: agreed }) : t("job") });
      onDone(heldBack);
    },
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("button")}
        </Button>
      }
    >
      <p className="text-sub text-muted">{t("lead")}</p>
      <TextArea label={t("note")} maxLength={500} {...f.field("note")} />
    </FormLayout>
  );
}
