import type { TimelineKind } from "@gongbang/domain/aid/timeline";
import {
  ArrowRightLeft,
  Banknote,
  CircleCheck,
  CircleX,
  FilePlus,
  FileText,
  Flag,
  Footprints,
  ListTodo,
  RefreshCw,
  ScrollText,
  Send,
  ShieldCheck,
  Stamp,
  Target,
  Undo2,
} from "lucide-react";
import type { ReactNode } from "react";
import { type TimelineView, tabHref } from "./archive-shapes.ts";

export type Line = TimelineView["lines"][number];

const steps: Record<string, ReactNode> = {
  create: <FilePlus />,
  submit: <Send />,
  verify: <Footprints />,
  compare: <ScrollText />,
  startNotice: <Flag />,
  review: <CircleCheck />,
  approve: <Stamp />,
  synchronise: <RefreshCw />,
  renew: <RefreshCw />,
  return: <Undo2 />,
  reject: <CircleX />,
  withdraw: <Undo2 />,
  close: <CircleX />,
};
const icons: Record<Exclude<TimelineKind, "step">, ReactNode> = {
  visit: <Footprints />,
  money: <Banknote />,
  consent: <ShieldCheck />,
  paper: <FileText />,
  task: <ListTodo />,
  transition: <ArrowRightLeft />,
  measure: <Target />,
};

export const iconOf = ({ kind, event }: Line): ReactNode => (kind === "step" ? steps[event] : icons[kind]);

type Place = { archiveId: string; kinds: readonly TimelineKind[]; reason: string | undefined };

/** Where a line leads: to its record's page, or to the tab of the archive on which it stands. */
export function placeOf({ kind, what, recordId }: Line, { archiveId, kinds, reason }: Place): string {
  switch (kind) {
    case "visit":
      return `/aid/visits/${recordId}`;
    case "money":
      return `/aid/grants/${recordId}`;
    case "transition":
      return `/office/transitions/${recordId}`;
    case "paper":
      return tabHref(archiveId, "papers", reason);
    case "measure":
      return tabHref(archiveId, "plan", reason);
    case "task":
      if (what === "paymentReturned") return tabHref(archiveId, "money", reason);
      if (what === "measure" && kinds.includes("measure")) return tabHref(archiveId, "plan", reason);
      // The other open ones stand with the visits; finance has no page of visits.
      return kinds.includes("visit") ? "/aid/visits" : tabHref(archiveId, "overview", reason);
    case "step":
    case "consent":
      return tabHref(archiveId, "overview", reason);
  }
}
