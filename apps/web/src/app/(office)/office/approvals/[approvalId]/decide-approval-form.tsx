"use client";
import { Button } from "@gongbang/ui/button";
import { Dialog } from "@gongbang/ui/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ApprovalView } from "../approval-shapes.ts";
import { AgreeFields } from "./agree-fields.tsx";
import { BypassFields } from "./bypass-fields.tsx";
import { type Act, offeredTo } from "./offered-acts.ts";
import { PassFields } from "./pass-fields.tsx";
import { RefuseFields, ReturnFields } from "./refuse-fields.tsx";
import { useItemKeys } from "./use-item-keys.ts";
import { WithdrawFields } from "./withdraw-fields.tsx";

export type Officers = { id: string; name: string; unionName: string }[];

type Props = { item: ApprovalView; officers: Officers; previous: string | null; next: string | null };

/** Decides on the item: A agrees, R returns, J and K lead to the items beside it. */
export function DecideApprovalForm({ item, officers, previous, next }: Props) {
  const t = useTranslations("approvals");
  const [taking, setTaking] = useState<Act | null>(null);
  const offered = offeredTo(item);
  useItemKeys({ offered, taking, previous, next, take: setTaking });
  const close = () => setTaking(null);
  const fields = { item, officers, close };
  return (
    <>
      {offered.map((act) => (
        <Button
          key={act}
          variant={act === "agree" ? "primary" : act === "refuse" ? "danger-soft" : "outline"}
          onClick={() => setTaking(act)}
        >
          {t(`act.${act}`)}
        </Button>
      ))}
      <span className="sr-only">{t("item.keys")}</span>
      {taking !== null && (
        <Dialog open onOpenChange={close} title={t(`act.${taking}`)}>
          {taking === "agree" && <AgreeFields {...fields} />}
          {taking === "return" && <ReturnFields {...fields} />}
          {taking === "refuse" && <RefuseFields {...fields} />}
          {(taking === "handOn" || taking === "addSigner") && <PassFields {...fields} way={taking} />}
          {taking === "withdraw" && <WithdrawFields {...fields} />}
          {taking === "bypass" && <BypassFields {...fields} />}
        </Dialog>
      )}
    </>
  );
}
