import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { type Day, daysBetween } from "@gongbang/domain/kernel/day";
import { Button } from "@gongbang/ui/button";
import { DuePill } from "@gongbang/ui/due-pill";
import { formatDay } from "@gongbang/ui/format";
import { Tag } from "@gongbang/ui/tag";
import { ListChecks, MapPin } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import type { RoundPerson } from "./round-cache.ts";

type PersonCardProps = {
  person: RoundPerson;
  today: Day;
  isDone: boolean;
  /** A visit of theirs was begun here and not saved. */
  hasDraft?: boolean;
  onOpen: () => void;
  onNotMet: () => void;
};

/** A household of the round: the card leads to the form, the button beside it says that nobody was there. */
export function PersonCard({ person, today, isDone, hasDraft, onOpen, onNotMet }: PersonCardProps) {
  const t = useTranslations("rounds.card");
  const locale = useLocale();
  const { name, number, grade, addressMask, lastVisitOn, tasks } = person;
  return (
    <li className="panel flex items-stretch overflow-hidden">
      <button
        type="button"
        onClick={onOpen}
        className="flex min-h-16 min-w-0 flex-1 flex-col justify-center gap-0.5 px-3.5 py-2.5 text-start hover:bg-default"
      >
        <span className="flex flex-wrap items-center gap-x-2">
          <b className="text-[17px] font-semibold">{name}</b>
          <span className="text-[14px] text-muted">
            {[number, codeWord(hardshipGrade, grade, locale)].filter(Boolean).join("·")}
          </span>
          {isDone ? <Tag>{t("recorded")}</Tag> : <Due person={person} today={today} />}
          {person.awaitsVisit && !isDone && <Tag tone="info">{t("awaitsVisit")}</Tag>}
          {hasDraft && <Tag tone="warning">{t("draft")}</Tag>}
        </span>
        <span className="flex flex-wrap items-center gap-x-3 text-[14px] text-muted">
          {addressMask && (
            <span className="flex items-center gap-1">
              <MapPin aria-hidden size={14} />
              {addressMask}
            </span>
          )}
          <span>{lastVisitOn ? t("last", { on: formatDay(lastVisitOn, "short", locale) }) : t("never")}</span>
          {tasks.length > 0 && (
            <span className="flex items-center gap-1">
              <ListChecks aria-hidden size={14} />
              {t("tasks", { count: tasks.length })}
            </span>
          )}
        </span>
      </button>
      <span className="flex items-center border-s border-separator px-2">
        <Button variant="ghost" aria-label={t("notMetOf", { name })} onClick={onNotMet}>
          {t("notMet")}
        </Button>
      </span>
    </li>
  );
}

function Due({ person: { nextVisitOn }, today }: { person: RoundPerson; today: Day }) {
  const t = useTranslations("common.due");
  if (nextVisitOn === null || nextVisitOn > today) return null;
  const missed = daysBetween(nextVisitOn as Day, today);
  return missed > 0 ? (
    <DuePill kind="missed">{t("daysMissed", { count: missed })}</DuePill>
  ) : (
    <DuePill kind="today">{t("today")}</DuePill>
  );
}
