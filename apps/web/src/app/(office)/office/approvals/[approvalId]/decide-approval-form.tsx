"use client";
import { Button } from "@gongbang/ui/button";
import { Dialog } from "@gongbang/ui/dialog";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { ApprovalView } from "../approval-shapes.ts";
import { AgreeFields, BypassFields, PassFields, RefuseFields, WithdrawFields } from "./approval-act-form.tsx";
import { isTyping, itemKeyOf } from "./item-keys.ts";

export type Officers = { id: string; name: string; unionName: string }[];
type Props = { item: ApprovalView; officers: Officers; previous: string | null; next: string | null };

const acts = ["agree", "return", "refuse", "handOn", "addSigner"] as const;
type Act = (typeof acts)[number] | "withdraw" | "bypass";

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
          {(taking === "return" || taking === "refuse") && <RefuseFields {...fields} outcome={taking} />}
          {(taking === "handOn" || taking === "addSigner") && <PassFields {...fields} way={taking} />}
          {taking === "withdraw" && <WithdrawFields {...fields} />}
          {taking === "bypass" && <BypassFields {...fields} />}
        </Dialog>
      )}
    </>
  );
}

/** In a freeze nothing but an emergency is decided. */
function offeredTo({ mayDecide, mayWithdraw, freeze, status }: ApprovalView): Act[] {
  const withdraw: Act[] = mayWithdraw ? ["withdraw"] : [];
  if (!mayDecide || status !== "pending") return withdraw;
  return freeze ? ["bypass", ...withdraw] : [...acts, ...withdraw];
}

type Keys = {
  offered: Act[];
  taking: Act | null;
  previous: string | null;
  next: string | null;
  take: (act: Act) => void;
};

function useItemKeys({ offered, taking, previous, next, take }: Keys) {
  const router = useRouter();
  useEffect(() => {
    const go = (href: string | null) => href !== null && router.push(href);
    const answer = (act: "agree" | "return") => offered.includes(act) && take(act);
    const answers = {
      agree: () => answer("agree"),
      return: () => answer("return"),
      previous: () => go(previous),
      next: () => go(next),
    };
    const press = (event: KeyboardEvent) => {
      const key = itemKeyOf(event);
      if (key === null || taking !== null || isTyping(event.target)) return;
      event.preventDefault();
      answers[key]();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [offered, taking, previous, next, take, router]);
}
