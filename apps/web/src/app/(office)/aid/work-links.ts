import type { Action } from "@gongbang/domain/access/policy";
import {
  Banknote,
  ChartColumn,
  CircleCheck,
  ClipboardList,
  Gift,
  type LucideIcon,
  WalletCards,
} from "lucide-react";

/** A place of the room where work waits. Words: aid.work.<key>.title and .body. */
export type WorkLink = { href: string; key: string; icon: LucideIcon; action: Action };

/** The places of 帮扶待办, in its order: each is shown to whom the policy grants its action. */
export const workLinks: readonly WorkLink[] = [
  { href: "/aid/grants?view=toApprove", key: "toApprove", icon: CircleCheck, action: "aid.grant.approve" },
  { href: "/aid/grants?view=toPay", key: "toPay", icon: Banknote, action: "aid.grant.pay" },
  { href: "/aid/batches", key: "batches", icon: WalletCards, action: "aid.batch.read" },
  { href: "/aid/campaigns", key: "campaigns", icon: Gift, action: "aid.campaign.read" },
  { href: "/aid/programmes", key: "programmes", icon: ClipboardList, action: "aid.programme.read" },
  { href: "/aid/figures", key: "figures", icon: ChartColumn, action: "aid.figure.read" },
];
