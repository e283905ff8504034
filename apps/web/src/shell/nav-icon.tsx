import {
  ArrowRightLeft,
  BookUser,
  CalendarClock,
  ChartColumn,
  FilePlus2,
  FileUp,
  Footprints,
  Gavel,
  HandCoins,
  HeartHandshake,
  House,
  ListChecks,
  type LucideIcon,
  MessageSquarePlus,
  ScrollText,
  ShieldCheck,
  Stamp,
  UserPlus,
  Users,
} from "lucide-react";
import type { NavKey, QuickKey } from "./navigation.ts";

const icons: Record<NavKey | QuickKey, LucideIcon> = {
  home: House,
  members: BookUser,
  hardship: HeartHandshake,
  visits: Footprints,
  funds: HandCoins,
  disputes: Gavel,
  approvals: Stamp,
  transitions: ArrowRightLeft,
  deadlines: CalendarClock,
  overview: ChartColumn,
  people: Users,
  jobs: ListChecks,
  audit: ScrollText,
  invariants: ShieldCheck,
  recordVisit: Footprints,
  openTicket: MessageSquarePlus,
  openArchive: FilePlus2,
  newMember: UserPlus,
  importMembers: FileUp,
};

type NavIconProps = { name: NavKey | QuickKey; size?: number; className?: string };

/** The icon of a page or an action, the same wherever it is named. */
export function NavIcon({ name, size = 16, className }: NavIconProps) {
  const Icon = icons[name];
  return <Icon aria-hidden size={size} strokeWidth={1.75} className={className} />;
}
