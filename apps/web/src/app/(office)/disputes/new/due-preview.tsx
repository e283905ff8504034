"use client";
import type { DisputeClaim } from "@gongbang/domain/codes/dispute-claim";
import { isNotYetLimited, limitationFrom } from "@gongbang/domain/disputes/limitation";
import { ticketMachine } from "@gongbang/domain/disputes/ticket.status";
import { calendarFrom, type WorkCalendar } from "@gongbang/domain/kernel/calendar";
import { type Day, day, parseDay } from "@gongbang/domain/kernel/day";
import { computeDue } from "@gongbang/domain/kernel/deadline";
import { standingOf } from "@gongbang/domain/office/standing";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { DeadlineExplanation } from "@gongbang/ui/deadline-explanation";
import { DuePill } from "@gongbang/ui/due-pill";
import { formatDay } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { Popover } from "@gongbang/ui/popover";
import { ShieldAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { deadlineExplanation, duePill } from "../../../../shell/deadline-words.ts";
import type { Calendar } from "./open-ticket-form.tsx";

type Facts = { receivedOn: string; knownOn: string; employedTo: string; kinds: readonly DisputeClaim[] };
type ClockName = keyof typeof ticketMachine.clocks;

/** The clocks that the facts start, counted in the browser by the same rules as on the server. */
export function DuePreview({ facts, calendar }: { facts: Facts; calendar: Calendar }) {
  const t = useTranslations("disputes.form");
  const [receivedOn, knownOn, employedTo] = [facts.receivedOn, facts.knownOn, facts.employedTo].map(parseDay);
  const table = useMemo(() => {
    const days = calendar.days.map(({ on, off, name }) => ({ on: day(on), off, name }));
    return calendarFrom({ days, publishedYears: calendar.publishedYears });
  }, [calendar]);
  const known = { kinds: facts.kinds, knownOn: knownOn ?? null, employedTo: employedTo ?? null };
  const from = limitationFrom(known);
  const shown = { table, today: day(calendar.today) };
  return (
    <>
      <LimitationLine from={from} notYet={isNotYetLimited(known)} {...shown} />
      <Panel flush title={t("clocks")}>
        {receivedOn ? (
          <>
            <ClockLine name="acceptance" start={receivedOn} {...shown} />
            <ClockLine name="arbitration" start={receivedOn} {...shown} />
            {from && <ClockLine name="limitation" start={from} {...shown} />}
          </>
        ) : (
          <p className="px-3.5 py-3 text-sub text-muted">{t("notComputed")}</p>
        )}
      </Panel>
    </>
  );
}

type Shown = { table: WorkCalendar; today: Day };

const permitsOf = (name: ClockName) => name === "arbitration";

function standingFor(name: ClockName, start: Day, { table, today }: Shown) {
  const due = computeDue(start, ticketMachine.clocks[name].span, table);
  const { unit } = due.span;
  const running = { dueOn: due.dueOn, unit, permits: permitsOf(name), stoppedOn: null, stoppedBy: null };
  return { due, standing: standingOf(running, today, table) };
}

function ClockLine({ name, start, ...shown }: Shown & { name: ClockName; start: Day }) {
  const laws = useTranslations("laws");
  const machines = useTranslations("machines.dispute.ticket.clocks");
  const locale = useLocale() === "en" ? "en" : "zh-CN";
  const { due, standing } = standingFor(name, start, shown);
  const { kind, text } = duePill(laws, locale, standing);
  const explained = {
    machine: ticketMachine.name,
    clock: name,
    permits: permitsOf(name),
    ...due,
    ...due.span,
  };
  return (
    <div className="grid grid-cols-[1fr_auto] items-center gap-x-2 gap-y-1 border-b border-separator px-3.5 py-2 last:border-b-0">
      <b className="font-medium">{machines(name)}</b>
      <span className="justify-self-end">
        <Popover
          size="sm"
          label={laws("explain.open")}
          title={laws("explain.title", { clock: machines(name) })}
          className="text-link!"
        >
          <DeadlineExplanation {...deadlineExplanation(laws, locale, explained)} />
        </Popover>
      </span>
      <span className="text-sub">{formatDay(due.dueOn, "weekday", locale)}</span>
      <DuePill kind={kind}>{text}</DuePill>
    </div>
  );
}

function LimitationLine({ from, notYet, ...shown }: Shown & { from: Day | null; notYet: boolean }) {
  const t = useTranslations("disputes.limitation");
  const locale = useLocale() === "en" ? "en" : "zh-CN";
  if (from === null) {
    return notYet ? (
      <AlertBanner tone="info" icon={<ShieldAlert />} title={t("none")}>
        {t("noneBody")}
      </AlertBanner>
    ) : (
      <AlertBanner tone="warning" icon={<ShieldAlert />} title={t("unknown")} />
    );
  }
  const { due, standing } = standingFor("limitation", from, shown);
  const words = { day: formatDay(due.dueOn, "long", locale), days: standing.days };
  if (standing.kind === "missed") return <AlertBanner tone="danger" title={t("past", words)} />;
  if (standing.kind === "today")
    return <AlertBanner tone="warning" icon={<ShieldAlert />} title={t("today")} />;
  const tone = standing.kind === "soon" ? "warning" : "info";
  return <AlertBanner tone={tone} icon={<ShieldAlert />} title={t("until", words)} />;
}
