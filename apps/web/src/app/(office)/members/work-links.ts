import type { Action } from "@gongbang/domain/access/policy";
import {
  ArrowLeftRight,
  Copy,
  FileDiff,
  FileDown,
  Hash,
  Inbox,
  type LucideIcon,
  Network,
  PackageOpen,
} from "lucide-react";

/** A place of the register where work waits. Words: memberships.work.<key>.title and .body. */
export type WorkLink = { href: string; key: string; icon: LucideIcon; action: Action };

/** The places of 名册待办, in its order: each is shown to whom the policy grants its action. */
export const workLinks: readonly WorkLink[] = [
  { href: "/members/applications", key: "applications", icon: Inbox, action: "members.membership.read" },
  { href: "/members/transfers", key: "transfers", icon: ArrowLeftRight, action: "members.transfer.read" },
  { href: "/members/unions", key: "unions", icon: Network, action: "union.read" },
  { href: "/members/duplicates", key: "duplicates", icon: Copy, action: "member.duplicate.read" },
  { href: "/members/changes", key: "changes", icon: FileDiff, action: "member.guarded.read" },
  { href: "/members/pack", key: "pack", icon: PackageOpen, action: "member.pack.read" },
  { href: "/members/numbers", key: "numbers", icon: Hash, action: "member.numbers.read" },
  { href: "/members/exports", key: "exports", icon: FileDown, action: "member.export.read" },
];
