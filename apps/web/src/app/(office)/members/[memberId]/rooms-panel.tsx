// Drawn from the bare records on both sides, as the facts above it are.
"use client";
import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { disputeClaim } from "@gongbang/domain/codes/dispute-claim";
import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { formatDay, formatFen } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Panel, PanelGroup, PanelRow } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { codeWord } from "~/shell/code-words.ts";
import type { FirstOfRooms } from "./room-records.ts";

type Line = { id: string; href: string; number: ReactNode; text: ReactNode; state?: ReactNode };

/** 办理情况: the archives, sums, visits and tickets of a person, room by room as far as the viewer reads each. */
export function RoomsPanel({ rooms }: { rooms: FirstOfRooms }) {
  const [t, machines, locale] = [useTranslations("record.rooms"), useTranslations("machines"), useLocale()];
  const on = (day: string) => formatDay(day, "table", locale);
  const { archives, grants, visits, tickets } = rooms;
  const groups: { key: keyof FirstOfRooms; count: number; lines: Line[] }[] = [];
  if (archives)
    groups.push({
      ...{ key: "archives", count: archives.count },
      lines: archives.rows.map(({ id, number, grade, status, enrolledOn, closedOn }) => ({
        ...{ id, number, href: `/hardship/${id}`, state: machines(`hardship.archive.states.${status}`) },
        text: [
          codeWord(hardshipGrade, grade, locale),
          enrolledOn && t("enrolledOn", { on: on(enrolledOn) }),
          closedOn && t("closedOn", { on: on(closedOn) }),
        ]
          .filter(Boolean)
          .join(" · "),
      })),
    });
  if (grants)
    groups.push({
      ...{ key: "grants", count: grants.count },
      lines: grants.rows.map(({ id, number, kind, amountFen, fundName, status, proposedOn }) => ({
        ...{ id, number, href: `/aid/grants/${id}`, state: machines(`aid.grant.states.${status}`) },
        text: [codeWord(aidKind, kind, locale), formatFen(amountFen), fundName, on(proposedOn)].join(" · "),
      })),
    });
  if (visits)
    groups.push({
      ...{ key: "visits", count: visits.count },
      lines: visits.rows.map(({ id, visitedOn, method, visitorName, note }) => ({
        id,
        href: `/aid/visits/${id}`,
        number: t("visit", { on: on(visitedOn), method: t(`method.${method}`), who: visitorName }),
        text: note,
      })),
    });
  if (tickets)
    groups.push({
      ...{ key: "tickets", count: tickets.count },
      lines: tickets.rows.map(({ id, number, kind, employerName, receivedOn, status }) => ({
        ...{ id, number, href: `/disputes/${id}`, state: machines(`dispute.ticket.states.${status}`) },
        text: [
          codeWord(disputeClaim, kind, locale),
          employerName,
          t("received", { on: on(receivedOn) }),
        ].join(" · "),
      })),
    });
  if (groups.length === 0) return null;
  return (
    <Panel flush title={t("title")}>
      {groups.map(({ key, count, lines }) => (
        <section key={key} aria-label={t(key)}>
          <PanelGroup title={t(key)} count={count} />
          {lines.length === 0 && <p className="px-3.5 py-2.5 text-sub text-muted">{t("empty")}</p>}
          {lines.map((line) => (
            <PanelRow key={line.id}>
              <Link href={line.href} className="tabular-nums">
                {line.number}
              </Link>
              <span className="min-w-0 flex-1 truncate text-sub text-muted max-md:w-full">{line.text}</span>
              {line.state && <span className="text-sub">{line.state}</span>}
            </PanelRow>
          ))}
          {count > lines.length && (
            <p className="px-3.5 py-2 text-meta text-muted">{t("more", { count: count - lines.length })}</p>
          )}
        </section>
      ))}
    </Panel>
  );
}
