import type { Standing } from "@gongbang/domain/office/standing";
import { type DueKind, DuePill } from "@gongbang/ui/due-pill";
import { useTranslations } from "next-intl";

const kinds: Record<Standing["kind"], DueKind> = {
  missed: "missed",
  today: "today",
  soon: "soon",
  ok: "ok",
  met: "met",
  late: "met",
  replaced: "paused",
  ended: "paused",
  waiting: "ok",
  open: "met",
};

/** How a clock stands, as a pill: days or working days, whichever the law counts. */
export function StandingPill({ standing: { kind, days, unit } }: { standing: Standing }) {
  const t = useTranslations("common.standing");
  return <DuePill kind={kinds[kind]}>{t(`${kind}.${unit}`, { count: Math.abs(days) })}</DuePill>;
}
