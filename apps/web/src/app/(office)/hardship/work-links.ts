import type { Action } from "@gongbang/domain/access/policy";
import {
  BellOff,
  CalendarClock,
  CalendarX2,
  ChartColumn,
  CloudUpload,
  FileText,
  HandHeart,
  Inbox,
  ListTodo,
  type LucideIcon,
  PauseCircle,
  Ruler,
  Scale,
} from "lucide-react";

/** A place of the archives where work waits. Words: hardship.work.<key>.title and .body. */
export type WorkLink = { href: string; key: string; icon: LucideIcon; action: Action };

/** The places of 档案待办, in its order: each is shown to whom the policy grants its action. */
export const workLinks: readonly WorkLink[] = [
  { href: "/hardship/applications", key: "applications", icon: Inbox, action: "hardship.application.read" },
  {
    href: "/hardship?view=overdueReview",
    key: "reviews",
    icon: CalendarClock,
    action: "hardship.archive.read",
  },
  { href: "/hardship?view=stale", key: "stale", icon: BellOff, action: "hardship.archive.read" },
  {
    href: "/hardship?view=accidentOver",
    key: "accidentOver",
    icon: CalendarX2,
    action: "hardship.archive.read",
  },
  { href: "/hardship?view=temporary", key: "temporary", icon: HandHeart, action: "hardship.archive.read" },
  { href: "/hardship?view=suspended", key: "suspended", icon: PauseCircle, action: "hardship.archive.read" },
  { href: "/hardship/plans", key: "plans", icon: ListTodo, action: "aid.plan.read" },
  { href: "/hardship/rules", key: "rules", icon: Scale, action: "hardship.parameter.read" },
  { href: "/hardship/parameters", key: "parameters", icon: Ruler, action: "hardship.parameter.read" },
  { href: "/hardship/templates", key: "templates", icon: FileText, action: "hardship.template.read" },
  { href: "/hardship/pack", key: "pack", icon: CloudUpload, action: "hardship.pack.read" },
  { href: "/hardship/returns", key: "returns", icon: ChartColumn, action: "overview.return.read" },
];
